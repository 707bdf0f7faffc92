package dev.turnback.alerts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Prometheus and Alertmanager call a set of labels: FNV-1a of 64 bits over names and values,
 * each followed by a byte 255. So an alert is the same whether or not its sender says which it is.
 */
final class Fingerprint {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** Sixteen hexadecimal digits. */
    static String of(Map<String, String> labels) {
        long hash = OFFSET;
        for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
            hash = with(with(hash, label.getKey()), label.getValue());
        }
        return "%016x".formatted(hash);
    }

    private static long with(long hash, String text) {
        long next = hash;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            next = (next ^ (each & 0xff)) * PRIME;
        }
        return (next ^ 0xff) * PRIME;
    }
}
