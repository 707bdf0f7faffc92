package dev.turnback.decision.domain.obligation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/** Names obligations by what they stand on, so that whoever finds the same names it the same. */
public final class ObligationIds {

    private static final int LENGTH = 26;
    private static final int BASE = 32;

    private ObligationIds() {}

    /**
     * @param onset when its breach began, as it was first known
     * @param again how often an obligation of this name was taken back
     */
    public static String of(Bound bound, Instant onset, int again) {
        List<Object> parts =
                List.of(
                        bound.releaseId(),
                        bound.sheetId(),
                        bound.sheetVersion(),
                        bound.terms().ruleId(),
                        onset,
                        again);
        return named(parts);
    }

    /**
     * @param following what follows on which obligation, and why
     */
    public static String of(Following following) {
        return named(List.of(following.obligationId(), following.cause(), following.decisionId()));
    }

    private static String named(List<Object> parts) {
        var name = new StringBuilder();
        for (Object part : parts) {
            String text = part.toString();
            name.append(text.length()).append(':').append(text);
        }
        String digits = new BigInteger(1, sha256(name.toString())).toString(BASE);
        return "obl_" + ("0".repeat(LENGTH) + digits).substring(digits.length());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
