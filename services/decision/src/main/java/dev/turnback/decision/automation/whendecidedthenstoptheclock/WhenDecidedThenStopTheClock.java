package dev.turnback.decision.automation.whendecidedthenstoptheclock;

import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.decision.DecisionEvents.DecisionRecorded;
import dev.turnback.contracts.decision.DecisionEvents.DecisionTookEffect;
import dev.turnback.contracts.decision.DecisionEvents.DecisionWithdrawn;
import dev.turnback.contracts.decision.DecisionEvents.RiskReviewFellDue;
import dev.turnback.contracts.decision.JudgementEvents;
import dev.turnback.contracts.decision.ObligationEvents;
import dev.turnback.contracts.decision.ObligationEvents.BudgetRanOut;
import dev.turnback.contracts.decision.ObligationEvents.BudgetWarned;
import dev.turnback.contracts.decision.ObligationEvents.NotificationAccepted;
import dev.turnback.contracts.decision.ObligationEvents.ObligationAttributed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationCleared;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import dev.turnback.contracts.decision.ObligationEvents.ObligationJoined;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRecrossed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRestated;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.contracts.decision.ObligationEvents.SignalLost;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand.CountDecision;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteEffect;
import dev.turnback.decision.domain.obligation.ObligationCommand.UncountDecision;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When something is decided, then stop the clocks of the obligations that it is about: those of its
 * release, and those that are dealt with in its incident. What was decided since the breach began
 * counts also when that was known or connected only later.
 */
public record WhenDecidedThenStopTheClock(
        Rows<DecisionView> decisions,
        Rows<ObligationView> obligations,
        Rows<ObligationLink> links) {

    /** Part of the keys of its commands: never another one. */
    public static final String NAME = "when-decided-then-stop-the-clock";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Looks only once the rows hold the event itself. */
    public CompletableFuture<List<ObligationCommand>> look(PublishedEvent event) {
        if (!(event.body() instanceof DecisionEvents published)) {
            throw new IllegalArgumentException("no event of this service: " + event.body());
        }
        var position = PositionVector.of(event.source(), event.position());
        return obligations
                .progress()
                .reach(position, PATIENCE)
                .thenCompose(
                        reached ->
                                reached
                                        ? commands(published).collectList().toFuture()
                                        : CompletableFuture.failedFuture(
                                                new IllegalStateException(
                                                        "the rows are not at " + position)));
    }

    private Flux<ObligationCommand> commands(DecisionEvents published) {
        return switch (published) {
            case DecisionRecorded e ->
                    concerned(e.releaseId(), e.incidentId())
                            .filter(each -> !e.at().isBefore(each.askedSince()))
                            .filter(each -> each.isNotOverBefore(e.at()))
                            .map(each -> count(each, e));
            case DecisionWithdrawn e -> withdrawn(e);
            case ObligationOpened e -> decidedSinceOnset(e);
            case ObligationJoined e -> decidedSinceOnset(e);
            case ObligationRestated e -> decidedSinceOnset(e);
            case ObligationRecrossed e -> decidedSinceOnset(e);
            case ObligationConnected e -> decidedSinceOnset(e);
            case DecisionTookEffect e -> tookEffect(e);
            case RiskReviewFellDue _,
                    ObligationRetracted _,
                    ObligationCleared _,
                    SignalLost _,
                    ObligationAttributed _,
                    BudgetWarned _,
                    BudgetRanOut _,
                    NotificationAccepted _,
                    AttemptEvents _,
                    JudgementEvents _ ->
                    Flux.empty();
        };
    }

    private static ObligationCommand count(ObligationView obligation, DecisionRecorded event) {
        return new CountDecision(
                obligation.id(), event.decisionId(), event.kind(), event.authority(), event.at());
    }

    private Flux<ObligationCommand> withdrawn(DecisionWithdrawn event) {
        return decisions
                .get(event.decisionId())
                .flatMapMany(row -> concerned(row.releaseId(), event.incidentId()))
                .map(
                        each ->
                                new UncountDecision(
                                        each.id(),
                                        event.decisionId(),
                                        event.authority(),
                                        event.at()));
    }

    private Flux<ObligationCommand> tookEffect(DecisionTookEffect event) {
        return decisions
                .get(event.decisionId())
                .flatMapMany(row -> concerned(row.releaseId(), event.incidentId()))
                .map(each -> new NoteEffect(each.id(), event.decisionId(), event.at()));
    }

    private Flux<ObligationView> concerned(@Nullable String releaseId, String incidentId) {
        Mono<List<ObligationLink>> ofRelease =
                releaseId == null
                        ? Mono.just(List.of())
                        : links.all(ObligationLink.ofRelease(releaseId));
        return Flux.concat(ofRelease, links.all(ObligationLink.ofIncident(incidentId)))
                .flatMapIterable(found -> found)
                .map(ObligationLink::obligationId)
                .distinct()
                .concatMap(obligations::get);
    }

    private Flux<ObligationCommand> decidedSinceOnset(ObligationEvents event) {
        return obligations
                .get(event.obligationId())
                .flatMapMany(
                        row ->
                                about(row)
                                        .filter(each -> row.isNotOverBefore(each.occurredAt()))
                                        .concatMapIterable(each -> commands(row, each)));
    }

    private Flux<DecisionView> about(ObligationView row) {
        Stream<ViewQuery> queries =
                Stream.concat(
                        row.releaseIds().stream()
                                .map(id -> DecisionView.ofReleaseSince(id, row.askedSince())),
                        row.incidents().stream()
                                .map(id -> DecisionView.ofIncidentSince(id, row.askedSince())));
        return Flux.fromStream(queries)
                .concatMap(decisions::all)
                .flatMapIterable(found -> found)
                .distinct(DecisionView::id);
    }

    private static List<ObligationCommand> commands(ObligationView row, DecisionView decision) {
        ObligationCommand count =
                new CountDecision(
                        row.id(),
                        decision.id(),
                        decision.kind(),
                        decision.mandate().authority(),
                        decision.occurredAt());
        return Stream.of(count, effect(row, decision), withdrawal(row, decision))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable ObligationCommand effect(ObligationView row, DecisionView decision) {
        Instant at = decision.effectAt();
        return at == null ? null : new NoteEffect(row.id(), decision.id(), at);
    }

    private static @Nullable ObligationCommand withdrawal(
            ObligationView row, DecisionView decision) {
        DecisionView.Withdrawal withdrawn = decision.withdrawn();
        return withdrawn == null
                ? null
                : new UncountDecision(
                        row.id(), decision.id(), withdrawn.mandate().authority(), withdrawn.at());
    }
}
