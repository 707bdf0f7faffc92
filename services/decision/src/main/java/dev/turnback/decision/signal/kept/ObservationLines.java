package dev.turnback.decision.signal.kept;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.alerts.Observation.Sample;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Observations as they are kept, one JSON object a line. The signal comes first, so that lines of
 * others are passed over without reading them.
 */
public final class ObservationLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIRING = "firing";
    private static final String RESOLVED = "resolved";

    private ObservationLines() {}

    /** The same line for the same observation. */
    public static String write(Observation observation) {
        ObjectNode line = JSON.createObjectNode().put("signal", observation.signal());
        switch (observation) {
            case Sample sample -> {
                put(line, "component", sample.component());
                put(line, "release", sample.release());
                put(line, "environment", sample.environment());
                line.put("at", sample.at().toString()).put("value", sample.value());
            }
            case Firing firing ->
                    alert(line, FIRING, firing.fingerprint(), firing.labels())
                            .put("at", firing.at().toString())
                            .put("onReceipt", firing.onReceipt());
            case Resolved resolved -> {
                alert(line, RESOLVED, resolved.fingerprint(), resolved.labels())
                        .put("at", resolved.at().toString())
                        .put("onReceipt", resolved.onReceipt());
                Instant startedAt = resolved.startedAt();
                put(line, "startedAt", startedAt == null ? null : startedAt.toString());
            }
        }
        return JSON.writeValueAsString(line);
    }

    private static ObjectNode alert(
            ObjectNode line, String alert, String fingerprint, Map<String, String> labels) {
        line.put("alert", alert).put("fingerprint", fingerprint);
        ObjectNode kept = line.putObject("labels");
        labels.forEach(kept::put);
        return line;
    }

    private static void put(ObjectNode line, String field, @Nullable String value) {
        if (value != null) {
            line.put(field, value);
        }
    }

    /** How every line of a signal begins. */
    static String prefix(String signal) {
        String line = JSON.writeValueAsString(JSON.createObjectNode().put("signal", signal));
        return line.substring(0, line.length() - 1) + ",";
    }

    /**
     * @param line as it was written
     */
    public static Observation read(String line) {
        JsonNode kept = JSON.readTree(line);
        String signal = kept.path("signal").asString();
        Instant at = Instant.parse(kept.path("at").asString());
        String alert = text(kept, "alert");
        if (alert == null) {
            return new Sample(
                    signal,
                    text(kept, "component"),
                    text(kept, "release"),
                    text(kept, "environment"),
                    at,
                    kept.path("value").asDouble());
        }
        String fingerprint = kept.path("fingerprint").asString();
        boolean onReceipt = kept.path("onReceipt").asBoolean();
        Map<String, String> labels = new TreeMap<>();
        kept.path("labels").forEachEntry((name, value) -> labels.put(name, value.asString()));
        String startedAt = text(kept, "startedAt");
        return alert.equals(FIRING)
                ? new Firing(signal, fingerprint, at, onReceipt, labels)
                : new Resolved(
                        signal,
                        fingerprint,
                        startedAt == null ? null : Instant.parse(startedAt),
                        at,
                        onReceipt,
                        labels);
    }

    private static @Nullable String text(JsonNode kept, String field) {
        JsonNode value = kept.path(field);
        return value.isString() ? value.asString() : null;
    }
}
