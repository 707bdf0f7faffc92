package dev.turnback.decision;

import dev.turnback.decision.automation.whenattemptisdonethenitsdecisiontookeffect.WhenAttemptIsDoneThenItsDecisionTookEffect;
import dev.turnback.decision.automation.whenbreachchangesthenitdoesforallthatfollow.WhenBreachChangesThenItDoesForAllThatFollow;
import dev.turnback.decision.automation.whendecidedthenstoptheclock.WhenDecidedThenStopTheClock;
import dev.turnback.decision.automation.whendecisionfellthroughthenaskagain.WhenDecisionFellThroughThenAskAgain;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.service.Rows;
import java.util.List;
import java.util.Set;

/** What the service does by itself when it has recorded something. */
record OwnPolicies(
        Rows<DecisionView> decisions, Rows<AttemptView> attempts, KnownObligations obligations) {

    List<FeedPolicy> all() {
        return List.of(
                FeedPolicy.looking(
                        WhenDecidedThenStopTheClock.NAME,
                        Set.of(DecisionService.LOG),
                        new WhenDecidedThenStopTheClock(
                                        decisions, obligations.obligations(), obligations.links())
                                ::look),
                new WhenDecisionFellThroughThenAskAgain(
                                obligations::linked,
                                id -> obligations.newest(attempts, id),
                                id -> obligations.newest(decisions, id))
                        .policy(),
                new WhenBreachChangesThenItDoesForAllThatFollow(
                                id -> obligations.found(ObligationView.following(id)),
                                id -> obligations.newest(obligations.obligations(), id))
                        .policy(),
                new WhenAttemptIsDoneThenItsDecisionTookEffect(
                                id -> obligations.newest(attempts, id),
                                id -> obligations.newest(decisions, id))
                        .policy());
    }
}
