package dev.turnback.decision.automation.whendecisionfellthroughthenaskagain;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.decision.DecisionEvents.DecisionWithdrawn;
import dev.turnback.contracts.decision.DecisionEvents.RiskReviewFellDue;
import dev.turnback.decision.domain.obligation.Following;
import dev.turnback.decision.domain.obligation.Following.Cause;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenFollowing;
import dev.turnback.decision.domain.obligation.ObligationIds;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.ObligationView.Candidate;
import dev.turnback.decision.read.obligations.ObligationView.Counted;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * When what had stopped the clock of an obligation does so no more, and its breach goes on, then
 * ask for a decision anew: the review of an accepted risk is due, or what was decided is withdrawn
 * after it was carried out.
 *
 * @param dealtWith the obligations of an incident, with all that was recorded before it is asked
 */
public record WhenDecisionFellThroughThenAskAgain(
        Function<String, Mono<List<ObligationView>>> dealtWith) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-decision-fell-through-then-ask-again";

    /** The log it listens to. */
    public static final String SOURCE = "decision";

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(SOURCE), this::look);
    }

    CompletableFuture<List<ObligationCommand>> look(PublishedEvent event) {
        return switch (event.body()) {
            case RiskReviewFellDue e ->
                    askAgain(e.incidentId(), e.decisionId(), Cause.REVIEW_DUE, e.at());
            case DecisionWithdrawn e when isReversed(e) ->
                    askAgain(e.incidentId(), e.decisionId(), Cause.REVERSED_AFTER_EFFECT, e.at());
            default -> CompletableFuture.completedFuture(List.of());
        };
    }

    private static boolean isReversed(DecisionWithdrawn event) {
        return event.authority().counts() && Boolean.TRUE.equals(event.afterEffect());
    }

    private CompletableFuture<List<ObligationCommand>> askAgain(
            String incidentId, String decisionId, Cause cause, Instant at) {
        return dealtWith
                .apply(incidentId)
                .map(
                        all ->
                                all.stream()
                                        .filter(row -> wasInBreachAt(row, at))
                                        .filter(row -> stoodStillBy(row, decisionId, cause))
                                        .flatMap(row -> commands(row, decisionId, cause, at))
                                        .toList())
                .toFuture()
                .thenApply(Objects::requireNonNull);
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
