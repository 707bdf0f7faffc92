package dev.turnback.gateway.live;

import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.feed.PublishedEvent;
import java.util.Set;
import java.util.regex.Pattern;

/** Which topics an event is about: a list of things, or one of them. */
final class Topics {

    private static final Pattern TOPIC =
            Pattern.compile("releases|incidents|guidance|incident:[A-Za-z0-9_-]{1,64}");

    private Topics() {}

    static boolean isTopic(String text) {
        return TOPIC.matcher(text).matches();
    }

    static Set<String> of(PublishedEvent event) {
        return switch (event.body()) {
            case ReleaseEvents _ -> Set.of("releases");
            case IncidentEvents e -> ofIncident(e.incidentId());
            case DecisionEvents e -> ofIncident(e.incidentId());
            case GuidanceEvents _ -> Set.of("guidance");
            default -> Set.of();
        };
    }

    private static Set<String> ofIncident(String id) {
        return Set.of("incidents", "incident:" + id);
    }
}
