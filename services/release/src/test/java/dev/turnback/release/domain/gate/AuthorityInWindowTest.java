package dev.turnback.release.domain.gate;

import static dev.turnback.release.domain.gate.GateExamples.BACK;
import static dev.turnback.release.domain.gate.GateExamples.CONTAIN;
import static dev.turnback.release.domain.gate.GateExamples.NOON;
import static dev.turnback.release.domain.gate.GateExamples.clean;
import static dev.turnback.release.domain.gate.GateExamples.minutesLater;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.release.Readiness.Duty;
import dev.turnback.release.domain.release.Readiness.Window;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether somebody who may trigger the way back is there, all the time. */
class AuthorityInWindowTest {

    private static final Rule RULE = Rule.NO_AUTHORITY_IN_WINDOW;
    private static final Window HOUR = new Window(NOON, minutesLater(60));

    private static GateCase onDuty(Duty... duties) {
        return during(HOUR, duties);
    }

    private static GateCase during(@Nullable Window window, Duty... duties) {
        return clean().readiness(
                        r -> new Readiness(window, List.of(duties), r.confirmed(), r.guidance()));
    }

    private static Duty commander(int fromMinute, int toMinute) {
        return new Duty(
                null, TriggerRole.COMMANDER, minutesLater(fromMinute), minutesLater(toMinute));
    }

    private static Duty person(String id) {
        return new Duty(id, null, null, null);
    }

    /** A procedure that gives authority to these persons and no role. */
    private static UnaryOperator<InForce> triggeredBy(String... persons) {
        return ProceduresTest.doing(
                m ->
                        new Mechanics(
                                m.name(),
                                m.action(),
                                m.changeKinds(),
                                m.patterns(),
                                m.steps(),
                                List.of(),
                                List.of(persons),
                                m.prerequisites(),
                                m.timeBoundSeconds()));
    }

    private static GateCase nobodyMay() {
        return clean().ownership(Ownership.NOBODY)
                .procedure(BACK, triggeredBy())
                .procedure(CONTAIN, triggeredBy());
    }

    @Test
    void nobodyIsKnownToBeThereWithoutAWindow() {
        assertThat(during(null, person("per_1")).sentences(RULE))
                .containsExactly(
                        "The plan does not say when it is rolled out, so nobody is known to be there.");
    }

    @Test
    void nobodyIsNamed() {
        assertThat(onDuty().sentences(RULE))
                .containsExactly(
                        "The plan names nobody who is on duty from 2026-03-01 12:00 UTC to 2026-03-01 13:00 UTC.");
    }

    @Test
    void nothingNamesAnybodyWhoMay() {
        assertThat(nobodyMay().sentences(RULE))
                .containsExactly(
                        "Neither shop nor a recovery procedure names anybody who may trigger the way back.");
        assertThat(nobodyMay().subjects(RULE)).containsExactly("plan");
    }

    @Test
    void somebodyIsThereWhoMayNot() {
        assertThat(
                        onDuty(person("per_2"), new Duty(null, TriggerRole.RESPONDER, null, null))
                                .sentences(RULE))
                .containsExactly(
                        "Nobody on duty may trigger \"Stop moving orders\" and \"Take the shop back\" from 2026-03-01 12:00 UTC to 2026-03-01 13:00 UTC.");
    }

    @Test
    void aPartOfTheWindowIsNotCovered() {
        assertThat(onDuty(commander(40, 90), commander(-10, 20)).sentences(RULE))
                .singleElement()
                .asString()
                .endsWith("from 2026-03-01 12:20 UTC to 2026-03-01 12:40 UTC.");
        assertThat(onDuty(commander(0, 59)).sentences(RULE))
                .singleElement()
                .asString()
                .endsWith("from 2026-03-01 12:59 UTC to 2026-03-01 13:00 UTC.");
    }

    @Test
    void onlyTheFirstGapsAreNamed() {
        assertThat(
                        onDuty(commander(1, 2), commander(3, 4), commander(5, 6), commander(7, 8))
                                .sentences(RULE))
                .singleElement()
                .asString()
                .endsWith("from 2026-03-01 12:04 UTC to 2026-03-01 12:05 UTC and 2 more times.");
    }

    @Test
    void shiftsThatMeetOrOverlapCoverAll() {
        assertThat(onDuty(commander(30, 60), commander(0, 30)).spots(RULE)).isEmpty();
        assertThat(onDuty(commander(-60, 45), commander(10, 20), commander(40, 120)).spots(RULE))
                .isEmpty();
    }

    @Test
    void aDutyWithoutTimesIsTheWholeWindow() {
        assertThat(onDuty(new Duty(null, TriggerRole.COMMANDER, null, null)).spots(RULE)).isEmpty();
    }

    @Test
    void whoMayByTheProcedureAloneMay() {
        assertThat(onDuty(person("per_1")).spots(RULE)).isEmpty();
    }

    @Test
    void whoMayTriggerOneProcedureMayNotTriggerTheOther() {
        GateCase gate = onDuty(person("per_1")).procedure(CONTAIN, triggeredBy("per_9"));
        assertThat(gate.sentences(RULE))
                .containsExactly(
                        "Nobody on duty may trigger \"Stop moving orders\" from 2026-03-01 12:00 UTC to 2026-03-01 13:00 UTC.");
        assertThat(gate.without(ChangeKind.DATA).spots(RULE)).isEmpty();
    }

    @Test
    void severalTogetherMayTriggerAll() {
        assertThat(
                        onDuty(person("per_1"), person("per_9"))
                                .procedure(CONTAIN, triggeredBy("per_9"))
                                .spots(RULE))
                .isEmpty();
    }

    @Test
    void whoMayByTheComponentMayTriggerAll() {
        assertThat(
                        onDuty(person("per_5"))
                                .ownership(
                                        new Ownership(
                                                "checkout", null, List.of(), List.of("per_5")))
                                .spots(RULE))
                .isEmpty();
    }

    @Test
    void withoutAProcedureTheComponentSaysWhoMay() {
        assertThat(onDuty(commander(0, 60)).procedures(List.of()).spots(RULE)).isEmpty();
        assertThat(onDuty(commander(0, 30)).procedures(List.of()).sentences(RULE))
                .containsExactly(
                        "Nobody on duty may trigger the way back from 2026-03-01 12:30 UTC to 2026-03-01 13:00 UTC.");
    }
}
