package dev.turnback.alerts;

import dev.turnback.alerts.Verdict.Ignored;
import dev.turnback.alerts.Verdict.Refused;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads webhooks: of Alertmanager, version 4, and of Grafana, before and since unified alerting.
 */
public final class Webhooks {

    private Webhooks() {}

    /**
     * @param receivedAt when it was first received; it stands for times that legacy Grafana does
     *     not say
     */
    public static Reading read(byte[] body, Instant receivedAt) {
        if (body.length > Limits.BYTES) {
            return Reading.whole(
                    Kind.UNKNOWN, new Refused("has more than %d bytes".formatted(Limits.BYTES)));
        }
        return switch (Json.parse(body, 0, body.length)) {
            case Json.Broken(int line, String why) ->
                    new Reading(Kind.UNKNOWN, List.of(new Item(line, "", new Refused(why))));
            case Json.Tree(ObjectNode payload) -> read(payload, receivedAt);
            case Json.Tree(ArrayNode list) when isPushed(list) ->
                    Stranger.ignored("the API that Prometheus pushes alerts to");
            case Json.Tree(_) -> Reading.whole(Kind.UNKNOWN, new Refused("is no JSON object"));
        };
    }

    private static boolean isPushed(ArrayNode list) {
        return !list.isEmpty() && list.get(0).path("labels").isObject();
    }

    private static Reading read(ObjectNode payload, Instant receivedAt) {
        var from = new Fields(0, "", payload);
        if (from.has("alerts") || from.has("groupLabels")) {
            return isGrafana(from) ? grafana(from, receivedAt) : alertmanager(from, receivedAt);
        }
        return from.has("ruleName") && from.has("state")
                ? LegacyGrafana.read(payload, receivedAt)
                : Stranger.read(payload);
    }

    /** It sends what Alertmanager does, and more. */
    private static boolean isGrafana(Fields from) {
        return from.has("orgId")
                || (version(from).equals("1") && from.has("state") && from.has("title"));
    }

    private static Reading alertmanager(Fields from, Instant receivedAt) {
        return switch (version(from)) {
            case "4" -> AlertGroup.read(Kind.ALERTMANAGER, from, receivedAt);
            case "0", "1", "2", "3" ->
                    of(
                            Kind.OTHER,
                            new Ignored(
                                    "version "
                                            + version(from)
                                            + " of Alertmanager's webhook is not read yet; 4 is"));
            case "" -> of(Kind.ALERTMANAGER, new Refused("is required: version 4 is read"));
            default ->
                    of(
                            Kind.ALERTMANAGER,
                            new Refused(
                                    "is none of the versions of Alertmanager's webhook that are"
                                            + " known; 4 is read"));
        };
    }

    private static Reading grafana(Fields from, Instant receivedAt) {
        return version(from).equals("1")
                ? AlertGroup.read(Kind.GRAFANA, from, receivedAt)
                : of(
                        Kind.GRAFANA,
                        new Refused(
                                "is none of the versions of Grafana's webhook that are known; 1 is"
                                        + " read"));
    }

    private static Reading of(Kind kind, Verdict verdict) {
        return new Reading(kind, List.of(new Item(0, "version", verdict)));
    }

    /** Empty when there is none. */
    private static String version(Fields from) {
        JsonNode version = from.node("version");
        return version.isString() || version.isIntegralNumber() ? version.asString().strip() : "";
    }
}
