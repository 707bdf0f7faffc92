package dev.turnback.alerts;

import dev.turnback.alerts.Verdict.Ignored;
import dev.turnback.alerts.Verdict.Refused;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A product that is known by its fields and not read.
 *
 * @param fields all of them are there; paths are written with dots
 */
record Stranger(String product, List<String> fields) {

    private static final List<Stranger> KNOWN =
            List.of(
                    of("Amazon CloudWatch", "Message.AlarmName"),
                    of("Amazon CloudWatch by SNS", "TopicArn", "MessageId"),
                    of("Datadog", "monitor_id", "query"),
                    of("Datadog", "event_type", "last_updated", "org"),
                    of("Google Cloud Monitoring", "incident.policy_name"),
                    of("Graylog", "check_result", "stream"),
                    of("Graylog", "event_definition_id", "event"),
                    of("New Relic", "account_id", "condition_name", "policy_name"),
                    of("Opsgenie", "action", "alert.alertId"),
                    of("PagerDuty", "event.event_type"),
                    of("Pingdom", "check_id", "check_type"),
                    of("Riemann", "host", "service", "state", "metric"),
                    of("Sentry", "event.event_id", "project"),
                    of("Statuspage", "meta", "page.status_indicator"),
                    of("Telegram", "update_id"),
                    of("VMware vRealize Operations", "alertId", "criticality"));

    private static Stranger of(String product, String... fields) {
        return new Stranger(product, List.of(fields));
    }

    /** Says whose it is where that is known. */
    static Reading read(JsonNode payload) {
        var from = new Fields(0, "", payload);
        return KNOWN.stream()
                .filter(each -> each.fields().stream().allMatch(from::has))
                .findFirst()
                .map(each -> ignored(each.product()))
                .orElseGet(
                        () ->
                                Reading.whole(
                                        Kind.UNKNOWN,
                                        new Refused(
                                                "is none of what is read: webhooks of Alertmanager,"
                                                        + " version 4, and of Grafana")));
    }

    static Reading ignored(String product) {
        return Reading.whole(
                Kind.OTHER, new Ignored("comes from %s, which is not read yet".formatted(product)));
    }
}
