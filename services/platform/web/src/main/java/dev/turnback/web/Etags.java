package dev.turnback.web;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Entity tags over the bytes before compression, hence weak ones. */
public final class Etags {
    private static final int BYTES = 16;

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private Etags() {}

    public static String of(byte[] bytes) {
        return "W/\"" + HexFormat.of().formatHex(Sha256.of(bytes), 0, BYTES) + "\"";
    }

    /** For an answer whose very bytes are told by the tag. */
    public static String strong(byte[] bytes) {
        return "\"" + HexFormat.of().formatHex(Sha256.of(bytes), 0, BYTES) + "\"";
    }

    /**
     * The version that a command was looking at, from {@code If-Match: "7"}.
     *
     * @throws Problem 428 when the header is missing, 400 when it holds no version
     */
    public static int versionIn(ServerRequest request) {
        String sent = request.headers().firstHeader(HttpHeaders.IF_MATCH);
        if (sent == null) {
            throw new Problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "version-needed",
                    "send the header If-Match with the version you looked at, such as \"7\"",
                    Map.of("field", HttpHeaders.IF_MATCH));
        }
        Matcher version = VERSION.matcher(sent.strip());
        if (!version.matches()) {
            throw Problem.badField(HttpHeaders.IF_MATCH, "expected a version, such as \"7\"");
        }
        return Integer.parseInt(version.group(1));
    }

    /** True when the caller already has what the tag stands for. */
    public static boolean matches(ServerRequest request, String etag) {
        return FieldValues.ifNoneMatch(request).stream()
                .anyMatch(known -> known.equals(etag) || known.equals("*"));
    }
}
