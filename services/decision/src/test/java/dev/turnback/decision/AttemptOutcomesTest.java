package dev.turnback.decision;

import static dev.turnback.decision.Attempting.at;
import static dev.turnback.decision.Attempting.crossed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.decision.AttemptEvents.AttemptJudged;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.ObligationCommand.ClearObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.LoseSignal;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteRecrossing;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryViewStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every outcome of a rollback from 12:00 to 12:05, over the routes. Its errors are in breach since
 * a minute before noon; it is judged at 13:05.
 */
class AttemptOutcomesTest {

    private static final String SEEN =
            "{\"target\":\"VERIFIED\",\"evidence\":\"/version says 1.9\"}";

    private Attempting turnback;

    @BeforeEach
    void start() {
        turnback =
                new Attempting(
                        new InMemoryCommitLog(), new InMemoryViewStore(DecisionService.views()));
        turnback.tell(crossed("obl_1", "errors", at(-60)));
    }

    @AfterEach
    void stop() {
        turnback.close();
    }

    private void rollback(Extent extent, @Nullable String restored, long seconds) {
        turnback.begins("att_1", extent);
        turnback.shows("att_1", "$.attempt.id", "att_1");
        turnback.now.set(at(seconds));
        turnback.ends("att_1", restored, at(seconds));
        turnback.shows("att_1", "$.attempt.end.at", at(seconds).toString());
    }

    private void verified() {
        turnback.post("/attempts/att_1/verification", SEEN).expectStatus().isOk();
    }

    private void cleared() {
        turnback.tell(new ClearObligation("obl_1", at(330)));
    }

    private void judged(String outcome) {
        turnback.now.set(at(3_900));
        turnback.shows("att_1", "$.attempt.judged.judgement.outcome", outcome)
                .jsonPath("$.verdict.outcome")
                .isEqualTo(outcome)
                .jsonPath("$.verdict.provisional")
                .isEqualTo(false);
    }

    @Test
    void succeeded() {
        rollback(Extent.FULL, "v1.9", 300);
        verified();
        cleared();
        turnback.shows("att_1", "$.verdict.provisional", true)
                .jsonPath("$.verdict.outcome")
                .isEqualTo("UNKNOWN")
                .jsonPath("$.verdict.conditions.inTime.sentence")
                .isEqualTo("It took 300 s, within the 600 s of the procedure.");
        judged("SUCCEEDED");
        assertThat(turnback.published(AttemptJudged.class).getLast().decidedBy()).isNull();
    }

    @Test
    void succeeded_late() {
        rollback(Extent.FULL, "1.9", 601);
        verified();
        cleared();
        turnback.now.set(at(4_201));
        turnback.shows("att_1", "$.attempt.judged.judgement.outcome", "SUCCEEDED_LATE");
    }

    @Test
    void partial_when_a_part_is_there() {
        rollback(Extent.FULL, "1.9", 300);
        turnback.post(
                        "/attempts/att_1/verification",
                        "{\"target\":\"PARTLY\",\"evidence\":\"one region has 2.0\"}")
                .expectStatus()
                .isOk();
        cleared();
        judged("PARTIAL");
    }

    @Test
    void partial_when_more_was_decided() {
        turnback.made(
                "/incidents/inc_1/decisions",
                "{\"kind\":\"FULL_ROLLBACK\",\"releaseId\":\"rel_1\"}");
        rollback(Extent.PARTIAL, "1.9", 300);
        verified();
        cleared();
        judged("PARTIAL");
        assertThat(turnback.published(AttemptJudged.class).getLast().decidedBy())
                .isEqualTo(ActorKind.PERSON);
    }

    @Test
    void ineffective_when_what_made_somebody_act_goes_on() {
        rollback(Extent.FULL, "1.9", 300);
        verified();
        turnback.now.set(at(3_900));
        turnback.shows("att_1", "$.verdict.settledAt", at(4_500).toString())
                .jsonPath("$.verdict.outcome")
                .isEqualTo("UNKNOWN");
        turnback.now.set(at(4_500));
        turnback.shows("att_1", "$.attempt.judged.judgement.outcome", "INEFFECTIVE");
    }

    @Test
    void ineffective_when_it_comes_back_and_that_is_heard_late() {
        rollback(Extent.FULL, "1.9", 300);
        verified();
        cleared();
        judged("SUCCEEDED");
        turnback.now.set(at(9_000));
        turnback.tell(new NoteRecrossing("obl_1", at(3_000)));
        turnback.shows("att_1", "$.attempt.judged.judgement.outcome", "INEFFECTIVE");
    }

    @Test
    void ineffective_when_it_is_rolled_back_again() {
        rollback(Extent.FULL, "1.9", 300);
        verified();
        cleared();
        turnback.begins("att_2", Extent.FULL, at(1_000));
        judged("INEFFECTIVE");
    }

    @Test
    void ineffective_when_a_fix_follows_in_haste_and_that_is_said_much_later() {
        rollback(Extent.FULL, "1.9", 300);
        verified();
        cleared();
        turnback.release("rel_3", "2.0.1", at(2_000));
        judged("SUCCEEDED");
        turnback.incidents.publish(
                new ReleaseLinked("inc_1", "rel_3", "shop", ReleaseLink.FIXED, "a fix", at(9_000)));
        turnback.shows("att_1", "$.attempt.judged.judgement.outcome", "INEFFECTIVE");
    }

    @Test
    void ineffective_when_it_was_the_wrong_release_until_that_is_taken_back() {
        rollback(Extent.FULL, "1.9", 300);
        verified();
        cleared();
        turnback.post("/attempts/att_1/misdirection", "{\"why\":\"it was the cart\"}")
                .expectStatus()
                .isOk();
        judged("INEFFECTIVE");
        turnback.post("/attempts/att_1/misdirection/withdrawal", "{\"why\":\"it was the shop\"}")
                .expectStatus()
                .isOk();
        turnback.shows("att_1", "$.attempt.judged.judgement.outcome", "SUCCEEDED");
    }

    @Test
    void harmful_when_another_rule_is_crossed_after_it() {
        rollback(Extent.FULL, "1.9", 300);
        verified();
        cleared();
        turnback.tell(crossed("obl_2", "latency", at(900)));
        judged("HARMFUL");
    }

    @Test
    void harmful_when_a_rule_of_what_was_restored_is_crossed_after_it() {
        rollback(Extent.FULL, "1.9", 300);
        verified();
        cleared();
        OpenObligation latency = crossed("obl_2", "latency", at(900));
        Bound bound = latency.bound();
        turnback.tell(
                new OpenObligation(
                        latency.obligationId(),
                        new Bound(
                                "rel_0",
                                bound.component(),
                                "1.9",
                                "she_0",
                                1,
                                at(300),
                                bound.terms()),
                        latency.onset(),
                        latency.confirmedAt(),
                        latency.byAbsence(),
                        latency.preexisting()));
        judged("HARMFUL");
    }

    @Test
    void failed_when_another_version_runs_than_was_to() {
        rollback(Extent.FULL, "1.8", 300);
        cleared();
        judged("FAILED");
    }

    @Test
    void abandoned_when_it_ended_without_a_version_and_somebody_says_why() {
        rollback(Extent.FULL, null, 300);
        turnback.post("/attempts/att_1/abandonment", "{\"why\":\"the old data is gone\"}")
                .expectStatus()
                .isOk();
        judged("ABANDONED");
    }

    @Test
    void unknown_while_nobody_looked_for_the_target_and_then_known() {
        rollback(Extent.FULL, "1.9", 300);
        cleared();
        judged("UNKNOWN");
        verified();
        turnback.shows("att_1", "$.attempt.judged.judgement.outcome", "SUCCEEDED");
    }

    @Test
    void unknown_when_nothing_is_heard_of_the_signal() {
        rollback(Extent.FULL, "1.9", 300);
        verified();
        turnback.tell(new LoseSignal("obl_1", at(400)));
        judged("UNKNOWN");
    }
}
