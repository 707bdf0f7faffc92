package dev.turnback.release.domain.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnback.contracts.ChangeKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a line is about; the matrix has one line for each.
 *
 * @param pattern how the change is built, such as "expand only"; null for the kind as a whole
 */
public record LineKey(String component, ChangeKind changeKind, @Nullable String pattern) {

    private static final int HASH_BYTES = 16;

    /** {@code lin_} and the first 128 bits of SHA-256 over the three, in hex. */
    public String id() {
        String whole = component + "\n" + changeKind;
        return "lin_" + hash(pattern == null ? whole : whole + "\n" + pattern);
    }

    /** Where data is changed its owner has to agree. */
    public boolean needsSignOff() {
        return changeKind == ChangeKind.SCHEMA || changeKind == ChangeKind.DATA;
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
