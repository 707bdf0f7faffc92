package dev.turnback.decision.automation.whenmoreisknownofanincidentthenjudgeit;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.ReviewEvents;
import dev.turnback.contracts.incident.RoomEvents;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.decision.automation.Turns;
import dev.turnback.decision.automation.Turns.Said;
import dev.turnback.decision.domain.attempt.AttemptEvent;
import dev.turnback.decision.domain.decision.DecisionEvent;
import dev.turnback.decision.domain.incident.IncidentCommand.JudgeIncident;
import dev.turnback.decision.domain.judgement.IncidentJudgement;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When an incident is over, and when more is known of one that is, then judge how it went.
 *
 * @param obligations one of them, with all that was recorded before it is asked
 * @param blaming the incidents in which a release is blamed
 * @param judge by all that was recorded and published before it is asked; empty for what is not
 *     judged
 */
public record WhenMoreIsKnownOfAnIncidentThenJudgeIt(
        Function<String, Mono<ObligationView>> obligations,
        Function<String, Mono<List<String>>> blaming,
        Function<String, Mono<IncidentJudgement>> judge,
        InstantSource clock) {

    /** Part of the keys of its commands: never another one. */
    static final String NAME = "when-more-is-known-of-an-incident-then-judge-it";

    /** Part of the keys of its commands: never another one. */
    static final String ELSEWHERE = "when-more-is-known-elsewhere-then-judge-incidents";

    /** By what this service records. */
    public FeedPolicy policy(String log, Turns turns) {
        return turns.policy(NAME, Set.of(log), event -> look(recorded(event)))
                .onlyOf(DecisionEvent.class, ObligationEvent.class, AttemptEvent.class);
    }

    /** By what is published elsewhere. */
    public FeedPolicy elsewhere(Turns turns) {
        return turns.policy(
                        ELSEWHERE, Set.of("incident", "release"), event -> look(published(event)))
                .onlyOf(IncidentEvents.class, RolloutStarted.class);
    }

    private Flux<Said> look(Flux<String> affected) {
        return affected.distinct()
                .concatMap(
                        id ->
                                judge.apply(id)
                                        .map(
                                                judgement ->
                                                        new JudgeIncident(
                                                                id, judgement, clock.instant())))
                .map(command -> new Said(command.incidentId(), command));
    }

    private Flux<String> recorded(PublishedEvent event) {
        return switch (event.body()) {
            case DecisionEvent e -> Flux.just(e.incidentId());
            case ObligationEvent e -> of(e);
            case AttemptEvent e -> of(e);
            default -> Flux.empty();
        };
    }

    private Flux<String> of(ObligationEvent event) {
        return switch (event) {
            case ObligationEvent.ObligationOpened _,
                    ObligationEvent.ReleaseJoined _,
                    ObligationEvent.ObligationRestated _,
                    ObligationEvent.ObligationRetracted _,
                    ObligationEvent.AwarenessNoted _,
                    ObligationEvent.ObligationCleared _,
                    ObligationEvent.ObligationRecrossed _,
                    ObligationEvent.SignalLost _,
                    ObligationEvent.ObligationAttributed _,
                    ObligationEvent.IncidentConnected _,
                    ObligationEvent.DecisionCounted _,
                    ObligationEvent.DecisionUncounted _,
                    ObligationEvent.EffectNoted _ ->
                    obligations
                            .apply(event.obligationId())
                            .flatMapIterable(ObligationView::incidents);
            case ObligationEvent.BudgetWarned _,
                    ObligationEvent.BudgetRanOut _,
                    ObligationEvent.NotificationAccepted _,
                    ObligationEvent.NotificationGivenUp _,
                    ObligationEvent.ObligationJudged _ ->
                    Flux.empty();
        };
    }

    private static Flux<String> of(AttemptEvent event) {
        return switch (event) {
            case AttemptEvent.AttemptBegan e -> one(e.undertaking().cause().incidentId());
            case AttemptEvent.AttemptEnded e -> one(e.about().incidentId());
            case AttemptEvent.AttemptTakenBack e -> one(e.about().incidentId());
            case AttemptEvent.AttemptAttributed e -> one(e.cause().incidentId());
            case AttemptEvent.StepTold _,
                    AttemptEvent.TargetVerified _,
                    AttemptEvent.MisdirectionNoted _,
                    AttemptEvent.MisdirectionWithdrawn _,
                    AttemptEvent.JudgementFellDue _,
                    AttemptEvent.JudgementPostponed _,
                    AttemptEvent.AttemptJudged _ ->
                    Flux.empty();
        };
    }

    private static Flux<String> one(@Nullable String incidentId) {
        return Mono.justOrEmpty(incidentId).flux();
    }

    private Flux<String> published(PublishedEvent event) {
        return switch (event.body()) {
            case IncidentEvents e -> of(e);
            case RolloutStarted e -> blaming.apply(e.releaseId()).flatMapIterable(found -> found);
            default -> Flux.empty();
        };
    }

    private static Flux<String> of(IncidentEvents event) {
        return switch (event) {
            case IncidentEvents.IncidentsMerged e -> Flux.just(e.incidentId(), e.into());
            case IncidentEvents.IncidentsSplit e -> Flux.just(e.incidentId(), e.from());
            case IncidentEvents.IncidentDeclared _,
                    IncidentEvents.IncidentSuspected _,
                    IncidentEvents.IncidentDismissed _,
                    IncidentEvents.HarmNoted _,
                    IncidentEvents.ReleaseLinked _,
                    IncidentEvents.SeverityChanged _,
                    IncidentEvents.IncidentContained _,
                    IncidentEvents.IncidentResolved _,
                    IncidentEvents.IncidentReopened _,
                    IncidentEvents.IncidentClosed _,
                    IncidentEvents.IncidentCancelled _,
                    IncidentEvents.CancellationWithdrawn _,
                    IncidentEvents.IncidentCorrected _ ->
                    Flux.just(event.incidentId());
            case IncidentEvents.ObligationConnected _,
                    IncidentEvents.ComponentLinked _,
                    IncidentEvents.FindingRecorded _,
                    IncidentEvents.IncidentObserved _,
                    RoomEvents _,
                    ReviewEvents _ ->
                    Flux.empty();
        };
    }
}
