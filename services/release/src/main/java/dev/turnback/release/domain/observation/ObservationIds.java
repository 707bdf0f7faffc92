package dev.turnback.release.domain.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The same fact has the same id, whoever reads it and however often. */
public final class ObservationIds {

    private static final int HASH_BYTES = 16;

    private ObservationIds() {}

    /** {@code obs_} and the first 128 bits of SHA-256 over component and key, in hex. */
    public static String observationId(String component, String key) {
        return "obs_" + hash(component + "\n" + key);
    }

    /**
     * What a release read from history is published as: the same hash, so that a reading that turns
     * a fact into another kind can be matched with what it replaces.
     */
    public static String releaseId(String observationId) {
        return "rel_" + hashOf(observationId);
    }

    /** What a rollback read from history is published as; see {@link #releaseId}. */
    public static String attemptId(String observationId) {
        return "att_" + hashOf(observationId);
    }

    private static String hashOf(String observationId) {
        return observationId.substring("obs_".length());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
