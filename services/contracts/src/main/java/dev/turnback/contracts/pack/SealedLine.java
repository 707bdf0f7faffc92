package dev.turnback.contracts.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a sealed pack: a JSON object that ends with {@code
 * ,"previoussha256":"…","sha256":"…"}}. The first is the hash of the line before it, 64 zeros on
 * the first line; the second is the SHA-256 of this line in UTF-8 with {@code ,"sha256":"…"} taken
 * out, in 64 lower-case hexadecimal digits. Both are of the bytes as they are written: nobody has
 * to agree on another form of the same JSON.
 *
 * @param text the whole line, without its end
 * @param previous what it says of the line before it
 * @param hash what it says of itself
 */
public record SealedLine(String text, String previous, String hash) {

    /** What the first line says of the line before it. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    private static final Pattern END =
            Pattern.compile(
                    ",\"previoussha256\":\"([0-9a-f]{64})\"(,\"sha256\":\"([0-9a-f]{64})\")\\}$");

    /**
     * @param json a JSON object with at least one field, on one line
     * @param previous the hash of the line before it
     */
    public static SealedLine of(String json, String previous) {
        if (json.length() < 3 || !json.startsWith("{") || !json.endsWith("}")) {
            throw new IllegalArgumentException("a line is a JSON object that is not empty");
        }
        String open = json.substring(0, json.length() - 1) + ",\"previoussha256\":\"" + previous;
        String hash = sha256(open + "\"}");
        return new SealedLine(open + "\",\"sha256\":\"" + hash + "\"}", previous, hash);
    }

    /**
     * Reads a line; whether it says the truth is asked of {@link #isTrue}.
     *
     * @throws IllegalArgumentException when it does not end as a sealed line does
     */
    public static SealedLine read(String line) {
        Matcher end = END.matcher(line);
        if (!end.find()) {
            throw new IllegalArgumentException("it does not end with its hashes");
        }
        return new SealedLine(line, end.group(1), end.group(3));
    }

    /** Whether it was left as it was written. */
    public boolean isTrue() {
        Matcher end = END.matcher(text);
        return end.find() && sha256(text.substring(0, end.start(2)) + "}").equals(hash);
    }

    /** In 64 lower-case hexadecimal digits, of the text in UTF-8. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
