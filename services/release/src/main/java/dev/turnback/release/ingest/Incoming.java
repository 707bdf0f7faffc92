package dev.turnback.release.ingest;

import dev.turnback.storage.Payload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A delivery as it came: its bytes, and those of its headers that are looked at. What proves that
 * somebody knows the secret by showing it is none of them.
 *
 * @param headers by name in small letters
 */
public record Incoming(Map<String, String> headers, Payload body) {

    static final String SIGNATURE = "x-hub-signature-256";
    static final String SIGNATURES = "x-pagerduty-signature";
    private static final int LONGEST = 300;

    private static final List<String> LOOKED_AT =
            List.of(
                    "content-type",
                    "idempotency-key",
                    "x-github-event",
                    "x-github-delivery",
                    "x-gitlab-event",
                    "x-gitlab-instance",
                    "ce-id",
                    "ce-source",
                    "ce-type",
                    "ce-specversion",
                    "x-webhook-id",
                    SIGNATURE,
                    SIGNATURES);

    public Incoming {
        headers = Map.copyOf(headers);
    }

    public static Incoming of(HttpHeaders sent, byte[] bytes) {
        var headers = new TreeMap<String, String>();
        for (String name : LOOKED_AT) {
            String value = sent.getFirst(name);
            if (value != null && !value.isBlank()) {
                headers.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        }
        return new Incoming(headers, Payload.of(bytes));
    }

    /** As they came. */
    public byte[] bytes() {
        return body.toBytes();
    }

    int size() {
        return body.size();
    }

    /** Null when it was not sent. */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** What the sender calls the kind of its content. */
    public String contentType() {
        return headers.getOrDefault("content-type", "application/octet-stream");
    }

    /** Nothing of what was delivered gets into logs by accident. */
    @Override
    public String toString() {
        return headers.keySet().stream()
                .collect(Collectors.joining(", ", "Incoming[", "; " + size() + " bytes]"));
    }
}
