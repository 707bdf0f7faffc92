package dev.turnback.alerts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which labels of an alert are kept. Annotations, links, and whatever else is sent are not. */
public final class Labels {

    /** What routing needs: the rule, how bad it is, and whose it is. */
    public static final List<String> KEPT =
            List.of(
                    "alertname",
                    "severity",
                    "component",
                    "service",
                    "job",
                    "instance",
                    "environment");

    private Labels() {}

    /** Those that are kept; one with an e-mail address or no usable text is not. */
    static Map<String, String> kept(JsonNode labels) {
        var kept = new TreeMap<String, String>();
        for (String name : KEPT) {
            String value = value(labels.path(name));
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    private static @Nullable String value(JsonNode label) {
        if (!label.isString()) {
            return null;
        }
        String value = label.asString().strip();
        return Words.fault(value) == null ? value : null;
    }
}
