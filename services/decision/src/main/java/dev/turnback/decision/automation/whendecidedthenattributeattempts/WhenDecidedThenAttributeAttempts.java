package dev.turnback.decision.automation.whendecidedthenattributeattempts;

import dev.turnback.contracts.decision.AttemptEvents.AttemptFollowed;
import dev.turnback.contracts.decision.DecisionEvents.DecisionRecorded;
import dev.turnback.contracts.decision.DecisionEvents.DecisionWithdrawn;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.decision.domain.attempt.AttemptCommand;
import dev.turnback.decision.domain.attempt.AttemptCommand.AttributeAttempt;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.decision.domain.attempt.Undertaking.Origin;
import dev.turnback.decision.read.attempts.Around;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.attempts.Causes;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.service.Rows;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When something is decided, or it becomes known what an incident is about, then say which attempts
 * carry it out, also those that had begun before it was told.
 *
 * @param known completes once the rows hold all that was recorded by an event of this service, or
 *     before an event of another one was looked at
 */
public record WhenDecidedThenAttributeAttempts(
        Around around,
        Causes causes,
        Rows<DecisionView> decisions,
        Function<PublishedEvent, Mono<Boolean>> known,
        InstantSource clock) {

    /** Part of the keys of its commands: never another one. */
    static final String NAME = "when-decided-then-attribute-attempts";

    /** Part of the keys of its commands: never another one. */
    static final String LINKED = "when-release-is-linked-then-attribute-attempts";

    /** By what this service publishes. */
    public FeedPolicy policy(String log) {
        return FeedPolicy.looking(NAME, Set.of(log), this::look);
    }

    /** By what incidents have to do with releases. */
    public FeedPolicy linked() {
        return FeedPolicy.looking(LINKED, Set.of("incident"), this::look);
    }

    CompletableFuture<List<AttemptCommand>> look(PublishedEvent event) {
        return known.apply(event)
                .thenMany(Flux.defer(() -> affected(event)))
                .filter(row -> !row.decisionSaid())
                .concatMap(this::attributed)
                .collectList()
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private Flux<AttemptView> affected(PublishedEvent event) {
        return switch (event.body()) {
            case DecisionRecorded e -> around.decided(e.releaseId(), e.incidentId());
            case DecisionWithdrawn e ->
                    decisions
                            .get(e.decisionId())
                            .flatMapMany(row -> around.decided(row.releaseId(), row.incidentId()));
            case ObligationConnected e -> around.decided(null, e.incidentId());
            case AttemptFollowed e -> around.one(e.attemptId());
            case ReleaseLinked e -> around.release(e.releaseId());
            default -> Flux.empty();
        };
    }

    private Mono<AttemptCommand> attributed(AttemptView row) {
        return cause(row).map(cause -> new AttributeAttempt(row.id(), cause, clock.instant()));
    }

    private Mono<Cause> cause(AttemptView row) {
        String release = row.releaseId();
        return row.origin() == Origin.INCIDENT || release == null
                ? causes.inIncident(
                        row.action(),
                        Objects.requireNonNull(row.incidentId()),
                        release,
                        row.startedAt())
                : causes.ofRelease(row.action(), release, row.startedAt());
    }
}
