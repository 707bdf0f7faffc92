package dev.turnback.decision.automation.whenbudgetisusedupthensayso;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.obligation.ObligationCommand.RunOutOfBudget;
import dev.turnback.decision.domain.obligation.ObligationCommand.WarnOfBudget;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionCounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionUncounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.IncidentConnected;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationCleared;
import dev.turnback.feed.Deadline;
import dev.turnback.feed.DeadlineChange;
import dev.turnback.feed.DeadlineChange.Clear;
import dev.turnback.feed.DeadlineChange.Set;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenBudgetIsUsedUpThenSaySoTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Finer than deadlines are kept. */
    private static final Instant HALF = NOON.plusSeconds(300).plusNanos(1);

    private static final Instant END = NOON.plusSeconds(600).plusNanos(2);
    private static final Deadline WARNING =
            new Deadline("budget-warning", "obl_1", HALF, HALF.toString());
    private static final Deadline RUNS_OUT =
            new Deadline("budget-end", "obl_1", END, END.toString());
    private static final List<DeadlineChange> NOTHING_TO_WAIT_FOR =
            List.of(new Clear("budget-warning", "obl_1"), new Clear("budget-end", "obl_1"));

    private static List<DeadlineChange> after(ObligationEvent event) {
        return WhenBudgetIsUsedUpThenSaySo.changes(event);
    }

    private static ObligationEvent contained(@Nullable Instant warnAt, @Nullable Instant decideBy) {
        return new DecisionCounted(
                "obl_1",
                "dec_1",
                DecisionKind.CONTAIN,
                Authority.HELD,
                true,
                NOON,
                new Clock(NOON, warnAt, decideBy));
    }

    @Test
    void while_the_clock_runs_both_times_are_waited_for() {
        assertThat(
                        after(
                                new DecisionUncounted(
                                        "obl_1",
                                        "dec_1",
                                        Authority.HELD,
                                        NOON,
                                        new Clock(NOON, HALF, END))))
                .containsExactly(new Set(WARNING), new Set(RUNS_OUT));
    }

    @Test
    void nobody_waits_once_it_is_decided_or_over() {
        assertThat(after(contained(null, null))).isEqualTo(NOTHING_TO_WAIT_FOR);
        assertThat(after(new ObligationCleared("obl_1", NOON))).isEqualTo(NOTHING_TO_WAIT_FOR);
    }

    @Test
    void nobody_is_warned_of_what_was_decided_after_half_of_the_budget() {
        assertThat(after(contained(HALF, null))).isEqualTo(NOTHING_TO_WAIT_FOR);
    }

    @Test
    void what_does_not_change_the_clock_changes_nothing() {
        assertThat(after(new IncidentConnected("obl_1", "inc_1", NOON))).isEmpty();
    }

    @Test
    void the_commands_name_the_times_to_the_last_digit() {
        assertThat(WhenBudgetIsUsedUpThenSaySo.warning(WARNING))
                .isEqualTo(new WarnOfBudget("obl_1", HALF));
        assertThat(WhenBudgetIsUsedUpThenSaySo.end(RUNS_OUT))
                .isEqualTo(new RunOutOfBudget("obl_1", END));
    }
}
