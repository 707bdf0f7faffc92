package dev.turnback.alerts;

import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.alerts.Verdict.Accepted;
import dev.turnback.alerts.Verdict.Ignored;
import dev.turnback.alerts.Verdict.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the alerts of a group, as Alertmanager sends them and Grafana after it. Each alert has a
 * status of its own; that of the group is firing as long as any of them is, and is not looked at.
 */
final class AlertGroup {

    /** What Grafana calls alerts about its own questions. */
    private static final Set<String> ABOUT_QUESTIONS =
            Set.of("DatasourceNoData", "DatasourceError");

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-Za-z._:-]{1,100}");

    private AlertGroup() {}

    static Reading read(Kind kind, Fields group, Instant receivedAt) {
        JsonNode alerts = group.node("alerts");
        if (!alerts.isArray()) {
            return only(kind, new Refused("expected a list"));
        }
        if (alerts.size() > Limits.OBSERVATIONS) {
            return only(kind, new Refused("are more than %d".formatted(Limits.OBSERVATIONS)));
        }
        var parts = new Reading.Parts();
        for (int i = 0; i < alerts.size(); i++) {
            parts.add(read(kind, "alerts[" + i + "]", alerts.get(i), receivedAt));
        }
        JsonNode left = group.node("truncatedAlerts");
        if (left.isIntegralNumber() && left.asLong(0) > 0) {
            parts.add(
                    new Item(
                            0,
                            "truncatedAlerts",
                            new Ignored(
                                    "the sender left out %d more; its limit is max_alerts"
                                            .formatted(left.asLong(0)))));
        } else if (alerts.isEmpty()) {
            return only(kind, new Ignored("there is none"));
        }
        return parts.of(kind);
    }

    private static Reading only(Kind kind, Verdict verdict) {
        return new Reading(kind, List.of(new Item(0, "alerts", verdict)));
    }

    private static Item read(Kind kind, String place, JsonNode alert, Instant receivedAt) {
        var from = new Fields(0, place, alert);
        if (!alert.isObject()) {
            return from.of(new Refused("expected an object"));
        }
        String signal = from.needed("labels.alertname");
        Instant startedAt = from.neededTime("startsAt");
        Instant endedAt = from.time("endsAt");
        String fingerprint = fingerprint(from);
        String status = status(from);
        if (signal == null || startedAt == null || fingerprint == null || from.isFaulty()) {
            return from.refused();
        }
        if (kind == Kind.GRAFANA && ABOUT_QUESTIONS.contains(signal)) {
            return from.of(
                    new Ignored("Grafana could not tell whether a rule holds: that is no breach"));
        }
        Map<String, String> labels = Labels.kept(from.node("labels"));
        if (isFiring(status, endedAt, receivedAt)) {
            return from.of(new Accepted(new Firing(signal, fingerprint, startedAt, false, labels)));
        }
        if (endedAt == null) {
            from.fails("endsAt", "is required of an alert that is resolved");
            return from.refused();
        }
        if (endedAt.isBefore(startedAt)) {
            from.fails("endsAt", "is before startsAt");
            return from.refused();
        }
        return from.of(
                new Accepted(new Resolved(signal, fingerprint, startedAt, endedAt, false, labels)));
    }

    /** Null when it is missing or a fault. */
    private static @Nullable String status(Fields alert) {
        String status = alert.text("status");
        if (status != null && !status.equals("firing") && !status.equals("resolved")) {
            alert.fails("status", "expected firing or resolved");
        }
        return status;
    }

    /** Its own status; where it says none, whether its end has come. */
    private static boolean isFiring(
            @Nullable String status, @Nullable Instant endedAt, Instant receivedAt) {
        return status == null
                ? endedAt == null || endedAt.isAfter(receivedAt)
                : status.equals("firing");
    }

    /**
     * That which is sent, else what Alertmanager would call these labels; null when it is a fault.
     */
    private static @Nullable String fingerprint(Fields alert) {
        if (!alert.has("fingerprint")) {
            var labels = new HashMap<String, String>();
            for (Map.Entry<String, JsonNode> label : alert.node("labels").properties()) {
                labels.put(label.getKey(), label.getValue().asString(""));
            }
            return Fingerprint.of(labels);
        }
        String sent = alert.text("fingerprint");
        if (sent != null && !FINGERPRINT.matcher(sent).matches()) {
            alert.fails("fingerprint", "expected 1 to 100 letters, digits and . _ : -");
        }
        return sent;
    }
}
