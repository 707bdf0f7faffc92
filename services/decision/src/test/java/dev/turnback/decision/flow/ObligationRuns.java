package dev.turnback.decision.flow;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.decision.DecisionSlices;
import dev.turnback.decision.domain.judgement.JudgementExamples;
import dev.turnback.decision.domain.obligation.Awareness;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.Following;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.Occasion;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.service.EventFlow;
import java.time.Instant;
import java.util.List;

/** One obligation to which everything happens. */
final class ObligationRuns {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ID = "obl_1";

    static final List<EventFlow.Run> ALL =
            EventFlow.run(
                    DecisionSlices.OBLIGATION,
                    new ObligationCommand.OpenObligation(
                            ID, bound("rel_1", "shop", 600), NOON, at(120), false, true),
                    new ObligationCommand.JoinObligation(
                            ID, bound("rel_2", "cart", 300), at(30), at(150)),
                    new ObligationCommand.RestateObligation(ID, at(-60), at(60), false, false),
                    new ObligationCommand.NoteAwareness(ID, Awareness.ALERT, at(100)),
                    new ObligationCommand.NotificationWasAccepted(ID, Occasion.OPENED, at(90)),
                    new ObligationCommand.ConnectIncident(ID, "inc_1", at(100)),
                    new ObligationCommand.WarnOfBudget(ID, at(240)),
                    new ObligationCommand.NotificationFailed(
                            ID, Occasion.BUDGET_RUNS_OUT, "timeout", at(300)),
                    new ObligationCommand.RunOutOfBudget(ID, at(390)),
                    new ObligationCommand.CountDecision(
                            ID, "dec_1", DecisionKind.CONTAIN, Authority.HELD, at(395)),
                    new ObligationCommand.NoteEffect(ID, "dec_1", at(397)),
                    new ObligationCommand.UncountDecision(ID, "dec_1", Authority.HELD, at(396)),
                    new ObligationCommand.AttributeObligation(
                            ID, "rel_1", "only shop is slow", at(400)),
                    new ObligationCommand.LoseSignal(ID, at(410)),
                    new ObligationCommand.NoteRecrossing(ID, at(420)),
                    new ObligationCommand.ClearObligation(ID, at(430)),
                    new ObligationCommand.JudgeObligation(
                            ID, JudgementExamples.WORSENED, at(1_030)),
                    new ObligationCommand.RetractObligation(ID, at(440)));

    /** What follows on it. */
    static final List<EventFlow.Run> FOLLOWING =
            EventFlow.run(
                    DecisionSlices.OBLIGATION,
                    new ObligationCommand.OpenFollowing(
                            "obl_2",
                            new Following(ID, Following.Cause.REVIEW_DUE, "dec_1"),
                            bound("rel_1", "shop", 600),
                            NOON,
                            false,
                            false,
                            at(1_800)));

    private ObligationRuns() {}

    private static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static Bound bound(String releaseId, String component, double budgetSeconds) {
        return new Bound(
                releaseId,
                component,
                "2.0",
                "sht_1",
                3,
                at(-3_600),
                new Terms(
                        "error-rate",
                        "Requests that fail",
                        "error_rate_percent",
                        HarmKind.USER,
                        Comparison.ABOVE,
                        2,
                        1,
                        120,
                        1,
                        600,
                        RequiredAction.ROLLBACK,
                        budgetSeconds,
                        0.5,
                        "commander",
                        180.0,
                        false,
                        false));
    }
}
