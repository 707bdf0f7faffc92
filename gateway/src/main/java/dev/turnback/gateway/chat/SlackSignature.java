package dev.turnback.gateway.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Shows that a request comes from Slack: {@code v0=} and the HMAC of its time and bytes. */
final class SlackSignature {

    static final String HEADER = "X-Slack-Signature";
    static final String TIMESTAMP = "X-Slack-Request-Timestamp";

    /** Older requests are nobody's that is waiting for an answer. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SIGNED = Pattern.compile("v0=([0-9a-fA-F]{64})");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private SlackSignature() {}

    /**
     * When it was sent, UTC; empty when it is not from Slack, or not of these minutes. A wrong
     * signature takes as long as the right one.
     *
     * @param timestamp seconds since 1970, as sent
     */
    static Optional<Instant> sentAt(
            String secret,
            @Nullable String timestamp,
            @Nullable String signature,
            byte[] body,
            Instant now) {
        Matcher signed = SIGNED.matcher(signature == null ? "" : signature.strip());
        if (timestamp == null || !SECONDS.matcher(timestamp).matches() || !signed.matches()) {
            return Optional.empty();
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        boolean isTheirs =
                MessageDigest.isEqual(
                        HexFormat.of().parseHex(signed.group(1)), sign(secret, timestamp, body));
        return isTheirs && Duration.between(sent, now).abs().compareTo(LIFE) <= 0
                ? Optional.of(sent)
                : Optional.empty();
    }

    static byte[] sign(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
