package dev.turnback.decision;

import dev.turnback.decision.automation.whenbreachchangesthenitdoesforallthatfollow.WhenBreachChangesThenItDoesForAllThatFollow;
import dev.turnback.decision.automation.whendecidedthenstoptheclock.WhenDecidedThenStopTheClock;
import dev.turnback.decision.automation.whendecisionfellthroughthenaskagain.WhenDecisionFellThroughThenAskAgain;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.service.Rows;
import java.util.List;
import java.util.Set;

/** What the service does by itself when it has recorded something. */
final class OwnPolicies {

    private OwnPolicies() {}

    static List<FeedPolicy> of(Rows<DecisionView> decisions, KnownObligations obligations) {
        return List.of(
                FeedPolicy.looking(
                        WhenDecidedThenStopTheClock.NAME,
                        Set.of(DecisionService.LOG),
                        new WhenDecidedThenStopTheClock(
                                        decisions, obligations.obligations(), obligations.links())
                                ::look),
                new WhenDecisionFellThroughThenAskAgain(
                                id -> obligations.linked(ObligationLink.ofIncident(id)))
                        .policy(),
                new WhenBreachChangesThenItDoesForAllThatFollow(
                                id -> obligations.found(ObligationView.following(id)),
                                obligations::newest)
                        .policy());
    }
}
