package dev.turnback.release.ingest;

import dev.turnback.release.domain.source.SourceKind;
import dev.turnback.web.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a delivery shows to prove where it comes from. Every comparison takes as long for a wrong
 * value as for the right one.
 *
 * @param signature of the bytes, or several with commas between; null when there is none
 * @param token the secret itself, null when it is not shown
 */
public record Shown(@Nullable String signature, @Nullable String token) {

    /** Where the gateway leaves what was in Authorization, which it needs for itself. */
    public static final String FORWARDED = "Turnback-Sender-Authorization";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SCHEME = "Bearer ";
    private static final Pattern VERSION_1 = Pattern.compile("v1=([0-9a-fA-F]{64})");
    private static final int MOST_SIGNATURES = 10;
    private static final Pattern SIGNED = Pattern.compile("sha256=([0-9a-fA-F]{64})");

    static Shown of(HttpHeaders headers) {
        String gitlab = headers.getFirst("X-Gitlab-Token");
        String signature = headers.getFirst(Incoming.SIGNATURE);
        return new Shown(
                signature == null ? headers.getFirst(Incoming.SIGNATURES) : signature,
                gitlab == null ? bearer(headers) : gitlab);
    }

    /** What of it was kept with a delivery: signatures only. */
    static Shown kept(Incoming incoming) {
        String signature = incoming.header(Incoming.SIGNATURE);
        return new Shown(
                signature == null ? incoming.header(Incoming.SIGNATURES) : signature, null);
    }

    private static @Nullable String bearer(HttpHeaders headers) {
        String forwarded = headers.getFirst(FORWARDED);
        String sent = forwarded == null ? headers.getFirst(HttpHeaders.AUTHORIZATION) : forwarded;
        return sent != null && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? sent.substring(SCHEME.length()).strip()
                : null;
    }

    /**
     * @param secret null when none was agreed on
     */
    boolean proves(SourceKind kind, @Nullable String secret, byte[] bytes) {
        if (secret == null) {
            return !kind.needsSecret();
        }
        return switch (kind) {
            case GITHUB -> isSigned(secret, bytes);
            case GITLAB -> isShown(secret);
            case CDEVENTS -> isShown(secret) || isSigned(secret, bytes);
            case PAGERDUTY -> isSignedByOneOf(secret, bytes);
        };
    }

    private boolean isShown(String secret) {
        return token != null && MessageDigest.isEqual(Sha256.of(token), Sha256.of(secret));
    }

    private boolean isSigned(String secret, byte[] bytes) {
        Matcher signed = SIGNED.matcher(signature == null ? "" : signature.strip());
        return signed.matches()
                && MessageDigest.isEqual(
                        HexFormat.of().parseHex(signed.group(1)), sign(secret, bytes));
    }

    /** While their secret is changed, senders sign with the old one and with the new one. */
    private boolean isSignedByOneOf(String secret, byte[] bytes) {
        byte[] right = sign(secret, bytes);
        boolean one = false;
        for (String each : (signature == null ? "" : signature).split(",", MOST_SIGNATURES)) {
            Matcher signed = VERSION_1.matcher(each.strip());
            one |=
                    signed.matches()
                            && MessageDigest.isEqual(
                                    HexFormat.of().parseHex(signed.group(1)), right);
        }
        return one;
    }

    private static byte[] sign(String secret, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Neither is for anybody's eyes. */
    @Override
    public String toString() {
        return "Shown[" + (signature != null ? "a signature" : "no signature") + "]";
    }
}
