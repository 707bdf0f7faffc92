package dev.turnback.allinone.malformed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request on its way to be sent, byte for byte; nothing is checked or escaped. */
public final class Draft {
    private static final int CHUNK = 64 << 10;
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9/._-]*");
    private static final List<String> ABOUT_THE_CONNECTION =
            List.of("Connection", "Content-Length", "Transfer-Encoding", "Expect", "Upgrade");
    private static final int LONGEST_PLAIN = 2_000;

    /** How the end of the body is told. */
    public enum Framing {
        LENGTH,
        CHUNKED,
        /** A length is told, and nothing follows. */
        LENGTH_ONLY
    }

    String method;
    String path;
    final List<String> query = new ArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    final List<String> oddLines = new ArrayList<>();
    byte @Nullable [] body;
    Framing framing = Framing.LENGTH;

    public Draft(String method, String path) {
        this.method = method;
        this.path = path;
        headers.put("Host", "localhost");
    }

    public Draft header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Draft query(String name, String value) {
        query.add(name + "=" + value);
        return this;
    }

    public Draft json(String text) {
        headers.put("Content-Type", "application/json");
        body = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Draft yaml(String text) {
        headers.put("Content-Type", "application/yaml");
        body = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    boolean mayBeUnreadable() {
        return !oddLines.isEmpty()
                || framing != Framing.LENGTH
                || !PLAIN_PATH.matcher(path).matches()
                || ABOUT_THE_CONNECTION.stream().anyMatch(headers::containsKey)
                || head().length() > LONGEST_PLAIN
                || !head().chars().allMatch(c -> c == '\r' || c == '\n' || (c >= ' ' && c < 0x7f));
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(head().getBytes(StandardCharsets.ISO_8859_1));
        if (body != null && framing == Framing.LENGTH) {
            all.writeBytes(body);
        } else if (body != null && framing == Framing.CHUNKED) {
            for (int at = 0; at < body.length; at += CHUNK) {
                int size = Math.min(CHUNK, body.length - at);
                all.writeBytes(ascii(Integer.toHexString(size) + "\r\n"));
                all.write(body, at, size);
                all.writeBytes(ascii("\r\n"));
            }
            all.writeBytes(ascii("0\r\n\r\n"));
        }
        return all.toByteArray();
    }

    private String head() {
        var head = new StringBuilder(method).append(' ').append(path);
        if (!query.isEmpty()) {
            head.append('?').append(String.join("&", query));
        }
        head.append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        oddLines.forEach(line -> head.append(line).append("\r\n"));
        if (body != null && !headers.containsKey("Content-Length")) {
            head.append(
                    framing == Framing.CHUNKED
                            ? "Transfer-Encoding: chunked\r\n"
                            : "Content-Length: " + body.length + "\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The beginning of what is sent, without the token. */
    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.ISO_8859_1);
        String told = text.replaceAll("Bearer \\S+", "Bearer …");
        return told.substring(0, Math.min(1_000, told.length()));
    }
}
