package dev.turnback.incident.domain.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.incident.domain.contradiction.Account.Attempt;
import dev.turnback.incident.domain.contradiction.Account.Breach;
import dev.turnback.incident.domain.contradiction.Account.Decision;
import dev.turnback.incident.domain.contradiction.Account.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule with what it finds, and with what just does not contradict itself. */
class ContradictionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Instant minute(int minute) {
        return NOON.plusSeconds(minute * 60L);
    }

    private static Moment at(int minute, String position) {
        return new Moment(minute(minute), position);
    }

    private static List<Contradiction> times(
            @Nullable Moment harm, @Nullable Moment contained, @Nullable Moment resolved) {
        return Contradictions.in(
                new Account(harm, contained, resolved, List.of(), List.of(), List.of()));
    }

    private static List<Contradiction> of(
            List<Breach> breaches, List<Decision> decisions, List<Attempt> attempts) {
        return Contradictions.in(new Account(null, null, null, breaches, decisions, attempts));
    }

    private static Breach breach(int onset, @Nullable Moment cleared) {
        return new Breach("obl_1", "rel_1", at(onset, "decision:1"), minute(onset + 2), cleared);
    }

    private static Decision decision(int decided, int recorded) {
        return new Decision("dec_1", "rel_1", at(decided, "decision:2"), minute(recorded));
    }

    private static Attempt attempt(int began, int ended, @Nullable Moment succeeded) {
        return new Attempt(
                "att_1",
                "rel_1",
                "dec_1",
                at(began, "decision:3"),
                at(ended, "decision:4"),
                succeeded);
    }

    @Test
    void resolvedBeforeItWasContained() {
        assertThat(times(null, at(30, "incident:3"), at(20, "incident:4")))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo("resolved-before-contained");
                            assertThat(found.evidence())
                                    .containsExactly("incident:4", "incident:3");
                        });
        assertThat(times(null, at(30, "incident:3"), at(30, "incident:4"))).isEmpty();
    }

    @Test
    void theHarmBeganAfterItWasContained() {
        assertThat(times(at(31, "incident:2"), at(30, "incident:3"), null))
                .extracting(Contradiction::rule)
                .containsExactly("harm-after-containment");
        assertThat(times(at(30, "incident:2"), at(30, "incident:3"), null)).isEmpty();
    }

    @Test
    void aSuccessWhileTheSignalWasInBreach() {
        Attempt succeeded = attempt(5, 10, at(40, "decision:5"));
        assertThat(of(List.of(breach(0, at(50, "decision:6"))), List.of(), List.of(succeeded)))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo("success-while-breached");
                            assertThat(found.evidence())
                                    .containsExactly("decision:5", "decision:6");
                        });
        assertThat(of(List.of(breach(0, null)), List.of(), List.of(succeeded))).hasSize(1);
        assertThat(of(List.of(breach(0, at(40, "decision:6"))), List.of(), List.of(succeeded)))
                .isEmpty();
        assertThat(of(List.of(breach(0, null)), List.of(), List.of(attempt(5, 10, null))))
                .isEmpty();
    }

    @Test
    void aDecisionBeforeWhatItAnswers() {
        assertThat(of(List.of(breach(10, null)), List.of(decision(5, 20)), List.of()))
                .extracting(Contradiction::rule)
                .containsExactly("decision-before-evidence");
        assertThat(of(List.of(breach(10, null)), List.of(decision(10, 20)), List.of())).isEmpty();
        assertThat(of(List.of(breach(10, null)), List.of(decision(5, 12)), List.of())).isEmpty();
    }

    @Test
    void aDecisionRecordedBeforeItWasTaken() {
        assertThat(of(List.of(), List.of(decision(10, 8)), List.of()))
                .extracting(Contradiction::rule)
                .containsExactly("decision-recorded-beforehand");
        assertThat(of(List.of(), List.of(decision(10, 9)), List.of())).isEmpty();
    }

    @Test
    void anAttemptBeforeItsDecision() {
        assertThat(of(List.of(), List.of(decision(10, 10)), List.of(attempt(9, 20, null))))
                .extracting(Contradiction::rule)
                .containsExactly("attempt-before-decision");
        assertThat(of(List.of(), List.of(decision(10, 10)), List.of(attempt(10, 20, null))))
                .isEmpty();
    }

    @Test
    void anAttemptThatEndedBeforeItBegan() {
        assertThat(of(List.of(), List.of(), List.of(attempt(10, 9, null))))
                .extracting(Contradiction::rule)
                .containsExactly("attempt-ended-before-it-began");
        assertThat(of(List.of(), List.of(), List.of(attempt(10, 10, null)))).isEmpty();
    }
}
