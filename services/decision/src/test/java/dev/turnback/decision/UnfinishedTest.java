package dev.turnback.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
import dev.turnback.decision.measure.Bindings.Binding;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.ObligationView.Candidate;
import dev.turnback.decision.read.obligations.ObligationView.Course;
import dev.turnback.decision.read.obligations.ObligationView.State;
import dev.turnback.decision.signal.kept.Thinning.Span;
import dev.turnback.decision.signal.live.Exposures.Exposure;
import dev.turnback.decision.signal.live.Exposures.Rollout;
import dev.turnback.decision.signal.live.SheetPin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which signals are asked for, and around which time they are kept. */
class UnfinishedTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(900);
    private static final Binding OBLIGED = new Binding("rel_1", "shop", "she_1", 1);

    private static ObligationView obligation(State state) {
        return new ObligationView(
                "obl_1",
                List.of(new Candidate(new LiveBound(NOON).bound(), NOON, NOON, false, false)),
                NOON,
                NOON,
                new Clock(NOON, null, LATER),
                new Course(state, LATER),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                NOON,
                "decision:1");
    }

    private static Exposure exposure(String release, int sheetVersion) {
        var sheet = new SheetPin("she_1", sheetVersion);
        return new Exposure(
                "shop", new Rollout(release, "2.0", NOON, sheet, null, null), NOON, null, null);
    }

    @Test
    void a_release_is_asked_after_for_as_long_as_it_is_in_breach() {
        assertThat(Unfinished.bindings(List.of(), List.of(obligation(State.IN_BREACH))))
                .containsExactly(OBLIGED);
        assertThat(
                        Unfinished.bindings(
                                List.of(),
                                List.of(obligation(State.LOST), obligation(State.CLEARED))))
                .isEmpty();
    }

    @Test
    void each_release_is_asked_after_once_as_it_is_bound_now() {
        assertThat(
                        Unfinished.bindings(
                                List.of(exposure("rel_1", 2), exposure("rel_2", 2)),
                                List.of(obligation(State.IN_BREACH), obligation(State.IN_BREACH))))
                .containsExactly(
                        new Binding("rel_1", "shop", "she_1", 2),
                        new Binding("rel_2", "shop", "she_1", 2));
    }

    @Test
    void everything_is_kept_until_it_is_over_or_nothing_is_heard_any_more() {
        assertThat(Unfinished.span(obligation(State.IN_BREACH)))
                .isEqualTo(new Span("errors", NOON, null));
        assertThat(Unfinished.span(obligation(State.LOST)))
                .isEqualTo(new Span("errors", NOON, LATER));
        assertThat(Unfinished.span(obligation(State.CLEARED)))
                .isEqualTo(new Span("errors", NOON, LATER));
    }
}
