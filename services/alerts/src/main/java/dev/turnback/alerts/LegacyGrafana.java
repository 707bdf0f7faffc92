package dev.turnback.alerts;

import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.alerts.Verdict.Accepted;
import dev.turnback.alerts.Verdict.Ignored;
import dev.turnback.alerts.Verdict.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Grafana sent before unified alerting: the state of one rule, without a time. What is
 * over names no series, so that its labels are fewer; the fingerprint is the same.
 */
final class LegacyGrafana {

    private LegacyGrafana() {}

    static Reading read(JsonNode payload, Instant receivedAt) {
        return new Reading(Kind.LEGACY_GRAFANA, List.of(rule(payload, receivedAt)));
    }

    private static Item rule(JsonNode payload, Instant receivedAt) {
        var from = new Fields(0, "", payload);
        String signal = from.needed("ruleName");
        String state = from.needed("state");
        if (signal == null || state == null) {
            return from.refused();
        }
        Map<String, String> labels = labels(signal, payload);
        String fingerprint = fingerprint(signal, payload);
        Verdict verdict =
                switch (state) {
                    case "alerting" ->
                            new Accepted(new Firing(signal, fingerprint, receivedAt, true, labels));
                    case "ok" ->
                            new Accepted(
                                    new Resolved(
                                            signal, fingerprint, null, receivedAt, true, labels));
                    case "no_data", "unknown" ->
                            new Ignored(
                                    "Grafana could not tell whether a rule holds: that is no"
                                            + " breach");
                    case "pending", "paused" -> new Ignored("the rule is " + state);
                    default -> new Refused("expected alerting, ok, no_data, pending or paused");
                };
        return new Item(0, verdict instanceof Refused ? "state" : "", verdict);
    }

    /** A rule is known by its number, within its organisation. */
    private static String fingerprint(String signal, JsonNode payload) {
        long rule = payload.path("ruleId").asLong(0);
        return Fingerprint.of(
                Map.of(
                        "grafana_org",
                        Long.toString(payload.path("orgId").asLong(0)),
                        "grafana_rule",
                        rule == 0 ? signal : Long.toString(rule)));
    }

    /** The rule's own, and those that all of its series share. */
    private static Map<String, String> labels(String signal, JsonNode payload) {
        Map<String, String> shared = null;
        for (JsonNode series : payload.path("evalMatches")) {
            Map<String, String> tags = Labels.kept(series.path("tags"));
            if (shared == null) {
                shared = tags;
            } else {
                shared.entrySet().retainAll(tags.entrySet());
            }
        }
        var labels = new TreeMap<String, String>(shared == null ? Map.of() : shared);
        labels.putAll(Labels.kept(payload.path("tags")));
        labels.put("alertname", signal);
        return labels;
    }
}
