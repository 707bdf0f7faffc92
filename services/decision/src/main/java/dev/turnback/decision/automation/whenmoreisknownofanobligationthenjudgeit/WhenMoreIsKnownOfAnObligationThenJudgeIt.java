package dev.turnback.decision.automation.whenmoreisknownofanobligationthenjudgeit;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.ReviewEvents;
import dev.turnback.contracts.incident.RoomEvents;
import dev.turnback.contracts.release.ReleaseEvents.StageReached;
import dev.turnback.contracts.release.ReleaseEvents.UndoWindowClosed;
import dev.turnback.decision.automation.Turns;
import dev.turnback.decision.automation.Turns.Said;
import dev.turnback.decision.domain.attempt.AttemptEvent;
import dev.turnback.decision.domain.attempt.Undertaking;
import dev.turnback.decision.domain.judgement.ObligationJudgement;
import dev.turnback.decision.domain.obligation.ObligationCommand.JudgeObligation;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.storage.ViewQuery;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When an obligation is over, and when more is known of one that is, then judge it. What is counted
 * for it is nobody else's business, so that it listens to what this service records itself.
 *
 * @param one an obligation, with all that was recorded before it is asked
 * @param linked those that a search of the links finds, the same way
 * @param attempts an attempt, the same way
 * @param judge by all that was published before it is asked; empty while it goes on
 */
public record WhenMoreIsKnownOfAnObligationThenJudgeIt(
        Function<String, Mono<ObligationView>> one,
        Function<ViewQuery, Mono<List<ObligationView>>> linked,
        Function<String, Mono<AttemptView>> attempts,
        Function<ObligationView, Mono<ObligationJudgement>> judge,
        InstantSource clock) {

    /** Part of the keys of its commands: never another one. */
    static final String NAME = "when-more-is-known-of-an-obligation-then-judge-it";

    /** Part of the keys of its commands: never another one. */
    static final String ELSEWHERE = "when-more-is-known-elsewhere-then-judge-obligations";

    /** By what this service records. */
    public FeedPolicy policy(String log, Turns turns) {
        return turns.policy(NAME, Set.of(log), event -> look(recorded(event)))
                .onlyOf(ObligationEvent.class, AttemptEvent.class);
    }

    /** By what is published elsewhere. */
    public FeedPolicy elsewhere(Turns turns) {
        return turns.policy(
                        ELSEWHERE, Set.of("incident", "release"), event -> look(published(event)))
                .onlyOf(IncidentEvents.class, StageReached.class, UndoWindowClosed.class);
    }

    private Flux<Said> look(Flux<ObligationView> affected) {
        return affected.distinct(ObligationView::id)
                .concatMap(
                        row ->
                                judge.apply(row)
                                        .map(
                                                judgement ->
                                                        new JudgeObligation(
                                                                row.id(),
                                                                judgement,
                                                                clock.instant())))
                .map(command -> new Said(command.obligationId(), command));
    }

    private Flux<ObligationView> recorded(PublishedEvent event) {
        return switch (event.body()) {
            case ObligationEvent e -> of(e);
            case AttemptEvent e -> of(e);
            default -> Flux.empty();
        };
    }

    private Flux<ObligationView> of(ObligationEvent event) {
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
                    one.apply(event.obligationId()).flux();
            case ObligationEvent.BudgetWarned _,
                    ObligationEvent.BudgetRanOut _,
                    ObligationEvent.NotificationAccepted _,
                    ObligationEvent.NotificationGivenUp _,
                    ObligationEvent.ObligationJudged _ ->
                    Flux.empty();
        };
    }

    /** What became of what was decided is part of how an obligation is judged. */
    private Flux<ObligationView> of(AttemptEvent event) {
        return switch (event) {
            case AttemptEvent.AttemptBegan e -> {
                Undertaking.Subject release = e.undertaking().release();
                yield around(
                        release == null ? null : release.releaseId(),
                        e.undertaking().cause().incidentId());
            }
            case AttemptEvent.AttemptTakenBack e ->
                    around(e.about().releaseId(), e.about().incidentId());
            case AttemptEvent.AttemptAttributed _,
                    AttemptEvent.MisdirectionNoted _,
                    AttemptEvent.MisdirectionWithdrawn _,
                    AttemptEvent.AttemptJudged _ ->
                    attempts.apply(event.attemptId())
                            .flatMapMany(row -> around(row.releaseId(), row.incidentId()));
            case AttemptEvent.AttemptEnded _,
                    AttemptEvent.StepTold _,
                    AttemptEvent.TargetVerified _,
                    AttemptEvent.JudgementFellDue _,
                    AttemptEvent.JudgementPostponed _ ->
                    Flux.empty();
        };
    }

    private Flux<ObligationView> published(PublishedEvent event) {
        return switch (event.body()) {
            case IncidentEvents e -> of(e);
            case StageReached e -> all(ObligationLink.ofRelease(e.releaseId()));
            case UndoWindowClosed e -> all(ObligationLink.ofRelease(e.releaseId()));
            default -> Flux.empty();
        };
    }

    private Flux<ObligationView> of(IncidentEvents event) {
        return switch (event) {
            case IncidentEvents.IncidentsMerged e -> ofIncidents(e.incidentId(), e.into());
            case IncidentEvents.IncidentsSplit e -> ofIncidents(e.incidentId(), e.from());
            case IncidentEvents.IncidentDeclared _,
                    IncidentEvents.IncidentDismissed _,
                    IncidentEvents.SeverityChanged _,
                    IncidentEvents.IncidentContained _,
                    IncidentEvents.IncidentResolved _,
                    IncidentEvents.IncidentReopened _,
                    IncidentEvents.IncidentClosed _,
                    IncidentEvents.IncidentCancelled _,
                    IncidentEvents.CancellationWithdrawn _,
                    IncidentEvents.IncidentCorrected _ ->
                    ofIncidents(event.incidentId());
            case IncidentEvents.IncidentSuspected _,
                    IncidentEvents.ObligationConnected _,
                    IncidentEvents.HarmNoted _,
                    IncidentEvents.ReleaseLinked _,
                    IncidentEvents.ComponentLinked _,
                    IncidentEvents.FindingRecorded _,
                    IncidentEvents.IncidentObserved _,
                    RoomEvents _,
                    ReviewEvents _ ->
                    Flux.empty();
        };
    }

    private Flux<ObligationView> ofIncidents(String... ids) {
        return Flux.just(ids).concatMap(id -> all(ObligationLink.ofIncident(id)));
    }

    private Flux<ObligationView> around(@Nullable String releaseId, @Nullable String incidentId) {
        return Flux.fromStream(
                        Stream.concat(
                                Stream.ofNullable(releaseId).map(ObligationLink::ofRelease),
                                Stream.ofNullable(incidentId).map(ObligationLink::ofIncident)))
                .concatMap(this::all);
    }

    private Flux<ObligationView> all(ViewQuery query) {
        return linked.apply(query).flatMapIterable(found -> found);
    }
}
