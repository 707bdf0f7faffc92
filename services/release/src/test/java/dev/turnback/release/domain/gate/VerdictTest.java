package dev.turnback.release.domain.gate;

import static dev.turnback.release.domain.gate.GatekeepingExamples.NOON;
import static dev.turnback.release.domain.gate.GatekeepingExamples.SUBJECT;
import static dev.turnback.release.domain.gate.GatekeepingExamples.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.gate.Verdict.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final BlindSpot BLOCKING = spot(Rule.NO_CONTAINMENT);
    private static final BlindSpot WARNING = spot(Rule.NEVER_REHEARSED);
    private static final Waiver WAIVER =
            new Waiver("wai_1", Rule.NO_CONTAINMENT, SUBJECT, TOMORROW, false);

    private static BlindSpot spot(Rule rule) {
        return new BlindSpot(rule, SUBJECT, "It is so.", List.of(), List.of(), rule.severity());
    }

    private static Verdict verdict(
            List<BlindSpot> spots, List<Waiver> waivers, GateMode mode, Instant at) {
        return Verdict.of(mode, 1, spots, waivers, at);
    }

    private static Answer answer(List<BlindSpot> spots, List<Waiver> waivers, Instant at) {
        return verdict(spots, waivers, GateMode.ENFORCE, at).answer();
    }

    @Test
    void nothing_found_passes() {
        assertThat(answer(List.of(), List.of(), NOON)).isEqualTo(Answer.PASSED);
    }

    @Test
    void what_does_not_block_warns_and_what_does_blocks() {
        assertThat(answer(List.of(WARNING), List.of(), NOON)).isEqualTo(Answer.WARNED);
        assertThat(answer(List.of(BLOCKING, WARNING), List.of(), NOON)).isEqualTo(Answer.BLOCKED);
    }

    @Test
    void a_waiver_counts_until_the_moment_it_expires_and_not_at_it() {
        List<BlindSpot> found = List.of(BLOCKING);
        assertThat(answer(found, List.of(WAIVER), TOMORROW.minusMillis(1)))
                .isEqualTo(Answer.PASSED);
        assertThat(answer(found, List.of(WAIVER), TOMORROW)).isEqualTo(Answer.BLOCKED);
    }

    @Test
    void a_waiver_lets_nothing_else_through() {
        var elsewhere = new Waiver("wai_1", Rule.NO_CONTAINMENT, "change:DATA", TOMORROW, false);
        var revoked = new Waiver("wai_1", Rule.NO_CONTAINMENT, SUBJECT, TOMORROW, true);
        var another = new Waiver("wai_1", Rule.NO_PROCEDURE, null, TOMORROW, false);
        assertThat(answer(List.of(BLOCKING), List.of(elsewhere, revoked, another), NOON))
                .isEqualTo(Answer.BLOCKED);
    }

    @Test
    void a_waiver_without_a_subject_lets_each_of_its_rule_through() {
        var each = new Waiver("wai_1", Rule.NO_CONTAINMENT, null, TOMORROW, false);
        Verdict verdict =
                verdict(List.of(BLOCKING, WARNING), List.of(each), GateMode.ENFORCE, NOON);
        assertThat(verdict.answer()).isEqualTo(Answer.WARNED);
        assertThat(verdict.waived())
                .containsExactly(new Verdict.Found(Rule.NO_CONTAINMENT, SUBJECT));
    }

    @Test
    void only_an_enforced_gate_blocks() {
        assertThat(verdict(List.of(BLOCKING), List.of(), GateMode.ENFORCE, NOON).blocks()).isTrue();
        assertThat(verdict(List.of(WARNING), List.of(), GateMode.ENFORCE, NOON).blocks()).isFalse();
        assertThat(verdict(List.of(BLOCKING), List.of(), GateMode.OBSERVE, NOON).blocks())
                .isFalse();
    }
}
