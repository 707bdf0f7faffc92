package dev.turnback.decision.automation.whenmoreisknownofanattemptthenjudgeit;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.AttemptEvents.AttemptAttributed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptEnded;
import dev.turnback.contracts.decision.AttemptEvents.AttemptFollowed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptJudged;
import dev.turnback.contracts.decision.AttemptEvents.AttemptJudgementFellDue;
import dev.turnback.contracts.decision.AttemptEvents.AttemptMisdirected;
import dev.turnback.contracts.decision.AttemptEvents.AttemptStepTold;
import dev.turnback.contracts.decision.AttemptEvents.AttemptTakenBack;
import dev.turnback.contracts.decision.AttemptEvents.AttemptVerified;
import dev.turnback.contracts.decision.AttemptEvents.MisdirectionWithdrawn;
import dev.turnback.contracts.decision.ObligationEvents;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.decision.domain.attempt.AttemptCommand;
import dev.turnback.decision.domain.attempt.AttemptCommand.JudgeAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.PostponeJudgement;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.attempt.Judgement;
import dev.turnback.decision.read.attempts.Around;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.attempts.Evidence;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.figures.attempt.AttemptJudge;
import dev.turnback.figures.attempt.AttemptVerdict;
import dev.turnback.service.Rows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When an attempt may be judged, and when more is known of one that may, then judge it. What would
 * be said too early is put off until it is settled.
 *
 * @param known completes once the rows hold all that was recorded by an event of this service, or
 *     before an event of another one was looked at
 */
public record WhenMoreIsKnownOfAnAttemptThenJudgeIt(
        Around around,
        Evidence evidence,
        Rows<DecisionView> decisions,
        Function<PublishedEvent, Mono<Boolean>> known,
        InstantSource clock) {

    /** Part of the keys of its commands: never another one. */
    static final String NAME = "when-more-is-known-of-an-attempt-then-judge-it";

    /** Part of the keys of its commands: never another one. */
    static final String ELSEWHERE = "when-more-is-known-elsewhere-then-judge-attempts";

    /** By what this service publishes. */
    public FeedPolicy policy(String log) {
        return FeedPolicy.looking(NAME, Set.of(log), this::look)
                .onlyOf(AttemptEvents.class, ObligationEvents.class);
    }

    /** By what is published elsewhere. */
    public FeedPolicy elsewhere() {
        return FeedPolicy.looking(ELSEWHERE, Set.of("incident", "release"), this::look)
                .onlyOf(ReleaseLinked.class, RolloutStarted.class);
    }

    CompletableFuture<List<AttemptCommand>> look(PublishedEvent event) {
        return known.apply(event)
                .thenMany(Flux.defer(() -> affected(event)))
                .distinct(AttemptView::id)
                .filter(this::isOverForLongEnough)
                .concatMap(
                        row ->
                                Mono.zip(evidence.judge(row), decidedBy(row))
                                        .map(known -> command(row, known.getT1(), known.getT2())))
                .collectList()
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private Flux<AttemptView> affected(PublishedEvent event) {
        return switch (event.body()) {
            case AttemptEvents e -> affected(e);
            case ObligationEvents e -> affected(e);
            case ReleaseLinked e ->
                    Flux.concat(around.component(e.component()), around.incident(e.incidentId()));
            case RolloutStarted e -> around.component(e.component());
            default -> Flux.empty();
        };
    }

    private Flux<AttemptView> affected(AttemptEvents event) {
        return switch (event) {
            case AttemptFollowed e ->
                    Flux.concat(around.component(e.component()), around.incident(e.incidentId()));
            case AttemptTakenBack e -> around.componentOf(e.releaseId());
            case AttemptEnded _,
                    AttemptAttributed _,
                    AttemptVerified _,
                    AttemptMisdirected _,
                    MisdirectionWithdrawn _,
                    AttemptJudgementFellDue _ ->
                    around.one(event.attemptId());
            case AttemptStepTold _, AttemptJudged _ -> Flux.empty();
        };
    }

    private Flux<AttemptView> affected(ObligationEvents event) {
        return switch (event) {
            case ObligationEvents.ObligationConnected e ->
                    around.obligation(e.obligationId(), List.of(e.incidentId()));
            case ObligationEvents.ObligationOpened _,
                    ObligationEvents.ObligationJoined _,
                    ObligationEvents.ObligationRestated _,
                    ObligationEvents.ObligationRetracted _,
                    ObligationEvents.ObligationCleared _,
                    ObligationEvents.ObligationRecrossed _,
                    ObligationEvents.SignalLost _,
                    ObligationEvents.ObligationAttributed _ ->
                    around.incidentsOf(event.obligationId())
                            .flatMapMany(
                                    incidents ->
                                            around.obligation(event.obligationId(), incidents));
            case ObligationEvents.BudgetWarned _,
                    ObligationEvents.BudgetRanOut _,
                    ObligationEvents.NotificationAccepted _ ->
                    Flux.empty();
        };
    }

    /** Until then its own time to be judged is still to come. */
    private boolean isOverForLongEnough(AttemptView row) {
        End end = row.end();
        return end != null && !clock.instant().isBefore(end.at().plus(AttemptJudge.WATCH));
    }

    private Mono<Optional<ActorKind>> decidedBy(AttemptView row) {
        return Mono.justOrEmpty(row.decisionId())
                .flatMap(decisions::get)
                .map(DecisionView::decidedBy)
                .defaultIfEmpty(Optional.empty());
    }

    private AttemptCommand command(
            AttemptView row, AttemptVerdict verdict, Optional<ActorKind> decidedBy) {
        Instant settledAt = verdict.settledAt();
        return verdict.provisional() && settledAt != null
                ? new PostponeJudgement(row.id(), settledAt)
                : new JudgeAttempt(
                        row.id(), Judgement.of(verdict), decidedBy.orElse(null), clock.instant());
    }
}
