package dev.turnback.incident.domain.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The same incident of the past has the same id, whoever reads it and however often. */
public final class IncidentIds {

    private static final int HASH_BYTES = 16;

    private IncidentIds() {}

    /** {@code inc_} and the first 128 bits of SHA-256 over the key, in hex. */
    public static String incidentId(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return "inc_" + HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
