package dev.turnback.gateway.live;

import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.decision.JudgementEvents;
import dev.turnback.contracts.decision.ObligationEvents;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsSplit;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.feed.PublishedEvent;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which topics an event is about: a list of things, one of them, or whatever goes on now. */
final class Topics {

    /** Releases, incidents and obligations together: a page about all of them opens one line. */
    private static final String NOW = "now";

    private static final Set<String> GOING_ON = Set.of("releases", "incidents", "obligations");

    private static final Pattern TOPIC =
            Pattern.compile(
                    "now|releases|incidents|guidance|obligations|attempts"
                            + "|(incident|obligation|attempt):[A-Za-z0-9_-]{1,64}");

    private Topics() {}

    static boolean isTopic(String text) {
        return TOPIC.matcher(text).matches();
    }

    static Set<String> of(PublishedEvent event) {
        Set<String> topics = named(event);
        return topics.stream().noneMatch(GOING_ON::contains)
                ? topics
                : Stream.concat(topics.stream(), Stream.of(NOW))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> named(PublishedEvent event) {
        return switch (event.body()) {
            case ReleaseEvents _ -> Set.of("releases");
            case IncidentsMerged e -> ofBoth(e.incidentId(), e.into());
            case IncidentsSplit e -> ofBoth(e.incidentId(), e.from());
            case IncidentEvents e -> ofIncident(e.incidentId());
            case DecisionEvents e -> of(e);
            case GuidanceEvents _ -> Set.of("guidance");
            default -> Set.of();
        };
    }

    private static Set<String> of(DecisionEvents event) {
        return switch (event) {
            case DecisionEvents.OfADecision e -> ofIncident(e.incidentId());
            case ObligationEvents.ObligationConnected e ->
                    Stream.of(ofObligation(e.obligationId()), ofIncident(e.incidentId()))
                            .flatMap(Set::stream)
                            .collect(Collectors.toUnmodifiableSet());
            case ObligationEvents e -> ofObligation(e.obligationId());
            case AttemptEvents e -> ofAttempt(e.attemptId(), e.incidentId());
            case JudgementEvents.ObligationJudged e ->
                    Stream.concat(
                                    ofObligation(e.obligationId()).stream(),
                                    e.incidentIds().stream().flatMap(id -> ofIncident(id).stream()))
                            .collect(Collectors.toUnmodifiableSet());
            case JudgementEvents.IncidentJudged e -> ofIncident(e.incidentId());
        };
    }

    private static Set<String> ofAttempt(String id, @Nullable String incidentId) {
        Set<String> topics = Set.of("attempts", "attempt:" + id);
        return incidentId == null
                ? topics
                : Stream.of(topics, ofIncident(incidentId))
                        .flatMap(Set::stream)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> ofObligation(String id) {
        return Set.of("obligations", "obligation:" + id);
    }

    private static Set<String> ofBoth(String one, String other) {
        return Set.of("incidents", "incident:" + one, "incident:" + other);
    }

    private static Set<String> ofIncident(String id) {
        return Set.of("incidents", "incident:" + id);
    }
}
