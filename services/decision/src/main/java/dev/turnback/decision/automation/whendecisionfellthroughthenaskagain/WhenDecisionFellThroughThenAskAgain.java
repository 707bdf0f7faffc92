package dev.turnback.decision.automation.whendecisionfellthroughthenaskagain;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.decision.AttemptEvents.AttemptEnded;
import dev.turnback.contracts.decision.AttemptEvents.AttemptVerified;
import dev.turnback.contracts.decision.AttemptEvents.Ending;
import dev.turnback.contracts.decision.AttemptEvents.TargetState;
import dev.turnback.contracts.decision.DecisionEvents.DecisionWithdrawn;
import dev.turnback.contracts.decision.DecisionEvents.RiskReviewFellDue;
import dev.turnback.decision.domain.obligation.Following;
import dev.turnback.decision.domain.obligation.Following.Cause;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenFollowing;
import dev.turnback.decision.domain.obligation.ObligationIds;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.ObligationView.Candidate;
import dev.turnback.decision.read.obligations.ObligationView.Counted;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.storage.ViewQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When what had stopped the clock of an obligation helps no more, and its breach goes on, then ask
 * for a decision anew: the review of an accepted risk is due, what was decided was tried and
 * failed, or it is withdrawn after it was carried out.
 *
 * @param obligations those that links lead to, with all that was recorded before it is asked
 * @param attempts one attempt, the same way
 * @param decisions one decision, the same way
 */
public record WhenDecisionFellThroughThenAskAgain(
        Function<ViewQuery, Mono<List<ObligationView>>> obligations,
        Function<String, Mono<AttemptView>> attempts,
        Function<String, Mono<DecisionView>> decisions) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-decision-fell-through-then-ask-again";

    /** The log it listens to. */
    public static final String SOURCE = "decision";

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(SOURCE), this::look);
    }

    CompletableFuture<List<ObligationCommand>> look(PublishedEvent event) {
        return switch (event.body()) {
            case RiskReviewFellDue e -> askAgain(e.decisionId(), Cause.REVIEW_DUE, e.at());
            case DecisionWithdrawn e when isReversed(e) ->
                    askAgain(e.decisionId(), Cause.REVERSED_AFTER_EFFECT, e.at());
            case AttemptEnded e when failed(e.ending()) -> afterAttempt(e.attemptId(), e.at());
            case AttemptVerified e when e.target() == TargetState.DIFFERS ->
                    afterAttempt(e.attemptId(), e.at());
            default -> CompletableFuture.completedFuture(List.of());
        };
    }

    private static boolean isReversed(DecisionWithdrawn event) {
        return event.authority().counts() && Boolean.TRUE.equals(event.afterEffect());
    }

    private static boolean failed(Ending ending) {
        return switch (ending) {
            case NOT_REACHED, ABANDONED -> true;
            case REACHED, PARTLY -> false;
        };
    }

    private CompletableFuture<List<ObligationCommand>> afterAttempt(String attemptId, Instant at) {
        return attempts.apply(attemptId)
                .mapNotNull(AttemptView::decisionId)
                .flatMap(decisionId -> commands(decisionId, Cause.ATTEMPT_FAILED, at))
                .defaultIfEmpty(List.of())
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private CompletableFuture<List<ObligationCommand>> askAgain(
            String decisionId, Cause cause, Instant at) {
        return commands(decisionId, cause, at)
                .defaultIfEmpty(List.of())
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private Mono<List<ObligationCommand>> commands(String decisionId, Cause cause, Instant at) {
        return decisions
                .apply(decisionId)
                .flatMap(this::concerned)
                .map(
                        all ->
                                all.stream()
                                        .filter(row -> wasInBreachAt(row, at))
                                        .filter(row -> stoodStillBy(row, decisionId, cause))
                                        .flatMap(row -> commands(row, decisionId, cause, at))
                                        .toList());
    }

    /** Those of its release, and those that are dealt with in its incident. */
    private Mono<List<ObligationView>> concerned(DecisionView decision) {
        return Flux.concat(
                        Stream.concat(
                                        Stream.of(ObligationLink.ofIncident(decision.incidentId())),
                                        Stream.ofNullable(decision.releaseId())
                                                .map(ObligationLink::ofRelease))
                                .map(obligations)
                                .toList())
                .flatMapIterable(found -> found)
                .distinct(ObligationView::id)
                .collectList();
    }

    private static boolean wasInBreachAt(ObligationView row, Instant at) {
        return switch (row.course().state()) {
            case IN_BREACH, LOST -> true;
            case CLEARED -> row.course().since().isAfter(at);
            case RETRACTED -> false;
        };
    }

    /** Nothing else stands that meets the rule as well. */
    private static boolean stoodStillBy(ObligationView row, String decisionId, Cause cause) {
        return counted(row, decisionId).filter(each -> each.stopsTheClock()).isPresent()
                && row.decisions().stream()
                        .filter(each -> !each.decisionId().equals(decisionId))
                        .filter(Counted::holds)
                        .allMatch(each -> cause == Cause.REVIEW_DUE && isAcceptedRisk(each, row));
    }

    private static boolean isAcceptedRisk(Counted each, ObligationView row) {
        return each.kind() == DecisionKind.ACCEPT_RISK
                || (each.kind() == DecisionKind.ROLL_FORWARD
                        && !row.judged().bound().terms().rollForwardAllowed());
    }

    private static Optional<Counted> counted(ObligationView row, String decisionId) {
        return row.decisions().stream()
                .filter(each -> each.decisionId().equals(decisionId))
                .findFirst();
    }

    private static Stream<ObligationCommand> commands(
            ObligationView row, String decisionId, Cause cause, Instant at) {
        var following = new Following(row.watched(), cause, decisionId);
        String id = ObligationIds.of(following);
        Candidate judged = row.judged();
        ObligationCommand open =
                new OpenFollowing(
                        id,
                        following,
                        judged.bound(),
                        row.onset(),
                        judged.byAbsence(),
                        judged.preexisting(),
                        at);
        return Stream.concat(
                Stream.of(open),
                row.incidents().stream().map(each -> new ConnectIncident(id, each, at)));
    }
}
