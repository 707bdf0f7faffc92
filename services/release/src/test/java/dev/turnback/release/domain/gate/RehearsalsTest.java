package dev.turnback.release.domain.gate;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.DATA;
import static dev.turnback.release.domain.gate.GateExamples.clean;
import static dev.turnback.release.domain.gate.GateLines.rehearsed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the rehearsals of a way back do not prove. */
class RehearsalsTest {

    @Test
    void aWayBackWasNeverRehearsed() {
        GateCase gate = clean().change(CODE, rehearsed(GateRehearsals.never(false)));
        assertThat(gate.sentences(Rule.NEVER_REHEARSED))
                .containsExactly(
                        "CODE (new basket) ships without a way out that was rehearsed. It was never rehearsed.");
        assertThat(gate.rules()).containsExactly(Rule.NEVER_REHEARSED);
    }

    @Test
    void theContainmentOfAOneWayChangeWasNeverRehearsed() {
        assertThat(
                        clean().change(DATA, rehearsed(GateRehearsals.never(true)))
                                .sentences(Rule.NEVER_REHEARSED))
                .containsExactly(
                        "DATA \"move orders\" ships without a way out that was rehearsed. It cannot be taken back, and its containment was never rehearsed.");
    }

    @Test
    void aRehearsalIsStale() {
        GateCase gate = clean().change(CODE, rehearsed(GateRehearsals.stale(false)));
        assertThat(gate.sentences(Rule.REHEARSAL_STALE))
                .containsExactly(
                        "The rehearsal of CODE (new basket) on 2026-01-30 12:00 UTC does not count any more. The platform changed since.");
        assertThat(gate.rules()).containsExactly(Rule.REHEARSAL_STALE);
    }

    @Test
    void aRehearsalFailedForEachOfItsReasons() {
        GateCase gate = clean().change(CODE, rehearsed(GateRehearsals.failed(false)));
        assertThat(gate.sentences(Rule.REHEARSAL_FAILED))
                .containsExactly(
                        "The latest rehearsal of CODE (new basket) on 2026-01-30 12:00 UTC did not meet the bar. The latest rehearsal did not pass. It took 1200 s and may take 900 s.");
        assertThat(gate.rules()).containsExactly(Rule.REHEARSAL_FAILED);
    }

    @Test
    void oneThatCountsIsNoBlindSpot() {
        assertThat(clean().change(CODE, rehearsed(GateRehearsals.passed(false, 900))).spots())
                .isEmpty();
    }
}
