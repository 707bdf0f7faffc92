package dev.turnback.decision.domain.obligation;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionCounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.Demanded;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationAttributed;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationCleared;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationOpened;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRetracted;
import dev.turnback.decision.domain.obligation.ObligationEvent.ReleaseJoined;
import dev.turnback.decision.domain.obligation.ObligationEvent.SignalLost;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error rate that was crossed at noon, confirmed two minutes later, and has to be taken back
 * within ten minutes; times in seconds after noon.
 */
final class ObligationExamples {

    static final ObligationDecider OBLIGATION = new ObligationDecider();
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String ID = "obl_1";

    static final Bound SHOP = bound("rel_1", "shop", 600);

    /** Another release that the same signal may be about, with half of the budget. */
    static final Bound CART = bound("rel_2", "cart", 300);

    static final OpenObligation OPEN = new OpenObligation(ID, SHOP, NOON, at(120), false, false);
    static final ObligationOpened OPENED =
            new ObligationOpened(ID, SHOP, NOON, at(120), false, false, clock(120, 420, 720), null);

    /** No samples came although they must: holding is asked for, whatever the rule says else. */
    static final ObligationOpened ABSENT =
            new ObligationOpened(ID, SHOP, NOON, at(120), true, false, clock(120, 420, 720), null);

    static final ReleaseJoined JOINED =
            new ReleaseJoined(ID, CART, at(30), at(150), clock(120, 270, 420));
    static final ObligationRetracted RETRACTED = new ObligationRetracted(ID, at(200));
    static final ObligationCleared CLEARED = new ObligationCleared(ID, at(500));
    static final SignalLost LOST = new SignalLost(ID, at(500));
    static final ObligationAttributed ATTRIBUTED =
            new ObligationAttributed(
                    ID, "rel_1", "only shop is slow", at(300), clock(120, 420, 720));
    static final DecisionCounted TAKEN_BACK =
            counted("dec_1", DecisionKind.FULL_ROLLBACK, true, 300, clock(120, null, null));
    static final Demanded DEMANDED =
            new Demanded(List.of("rel_1"), "Requests that fail", "commander");

    private ObligationExamples() {}

    static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    static Clock clock(long knowable, @Nullable Integer warn, @Nullable Integer decide) {
        return new Clock(
                at(knowable), warn == null ? null : at(warn), decide == null ? null : at(decide));
    }

    static DecisionCounted counted(
            String decisionId, DecisionKind kind, boolean stops, long at, Clock clock) {
        return new DecisionCounted(ID, decisionId, kind, Authority.HELD, stops, at(at), clock);
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
                        null,
                        "commander",
                        180.0,
                        false,
                        false));
    }
}
