package dev.turnback.figures.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.rehearsal.PathFact.Changed;
import dev.turnback.figures.rehearsal.PathFact.ProcedureRetired;
import dev.turnback.figures.rehearsal.PathFact.ProcedureRevised;
import dev.turnback.figures.rehearsal.PathFact.Rehearsed;
import dev.turnback.figures.rehearsal.Reason.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PathJudgeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Instant day(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    private static Rehearsed rehearsed(boolean contained) {
        return new Rehearsed("reh_1", "prc_1", 2, contained, true, true, true, 600, 600, NOON);
    }

    private static Rehearsed below(
            boolean passed, boolean representative, boolean verified, double seconds) {
        return new Rehearsed(
                "reh_2", "prc_1", 2, false, passed, representative, verified, seconds, 600, day(1));
    }

    private static void expect(PathVerdict verdict, PathState state, Code... codes) {
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.reasons()).extracting(Reason::code).containsExactly(codes);
    }

    private static PathVerdict tenDaysLater(PathFact... facts) {
        return PathJudge.judge(false, List.of(facts), day(10));
    }

    @Example
    void a_rehearsal_that_meets_the_bar_counts_for_180_days() {
        var facts = List.of(rehearsed(false));
        expect(PathJudge.judge(false, facts, day(180)), PathState.REHEARSED);
        expect(
                PathJudge.judge(false, facts, day(180).plusMillis(1)),
                PathState.STALE,
                Code.EXPIRED);
        assertThat(PathJudge.judge(false, facts, day(1)).expiresAt()).isEqualTo(day(180));
    }

    @Example
    void without_a_rehearsal_it_never_was() {
        expect(tenDaysLater(), PathState.NEVER, Code.NOT_REHEARSED);
        expect(PathJudge.judge(true, List.of(), NOON), PathState.NEVER, Code.NO_CONTAINMENT);
    }

    @Example
    void taking_back_and_containing_do_not_stand_for_each_other() {
        expect(
                PathJudge.judge(true, List.of(rehearsed(true)), day(1)),
                PathState.CONTAINMENT_REHEARSED);
        expect(
                PathJudge.judge(true, List.of(rehearsed(false)), day(1)),
                PathState.NEVER,
                Code.NO_CONTAINMENT);
        expect(tenDaysLater(rehearsed(true)), PathState.NEVER, Code.ONLY_CONTAINMENT);
    }

    @Example
    void the_latest_rehearsal_fails_by_every_part_of_the_bar_that_it_misses() {
        Rehearsed before = rehearsed(false);
        expect(
                tenDaysLater(before, below(false, true, true, 1)),
                PathState.FAILED,
                Code.NOT_PASSED);
        expect(
                tenDaysLater(before, below(true, false, true, 1)),
                PathState.FAILED,
                Code.NOT_REPRESENTATIVE);
        expect(
                tenDaysLater(before, below(true, true, false, 1)),
                PathState.FAILED,
                Code.NOT_VERIFIED);
        expect(
                tenDaysLater(before, below(true, true, true, 601)),
                PathState.FAILED,
                Code.OVER_BOUND);
        expect(
                tenDaysLater(before, below(false, false, false, Double.NaN)),
                PathState.FAILED,
                Code.NOT_PASSED,
                Code.NOT_REPRESENTATIVE,
                Code.NOT_VERIFIED,
                Code.OVER_BOUND);
    }

    @Example
    void a_newer_version_makes_it_stale_unless_only_words_changed() {
        Rehearsed walked = rehearsed(false);
        expect(
                tenDaysLater(walked, new ProcedureRevised("prc_1", 3, false, day(1))),
                PathState.STALE,
                Code.PROCEDURE_REVISED);
        expect(
                tenDaysLater(walked, new ProcedureRevised("prc_1", 3, true, day(1))),
                PathState.REHEARSED);
        expect(
                tenDaysLater(walked, new ProcedureRevised("prc_1", 2, false, day(1))),
                PathState.REHEARSED);
        expect(
                tenDaysLater(walked, new ProcedureRevised("prc_2", 3, false, day(1))),
                PathState.REHEARSED);
        expect(
                tenDaysLater(walked, new ProcedureRevised("prc_1", 3, false, day(-1))),
                PathState.STALE,
                Code.PROCEDURE_REVISED);
    }

    @Example
    void a_retired_procedure_makes_it_stale() {
        expect(
                tenDaysLater(rehearsed(false), new ProcedureRetired("prc_1", day(1))),
                PathState.STALE,
                Code.PROCEDURE_RETIRED);
        expect(
                tenDaysLater(rehearsed(false), new ProcedureRetired("prc_2", day(1))),
                PathState.REHEARSED);
    }

    @Example
    void every_cause_is_named_the_earliest_first() {
        expect(
                tenDaysLater(
                        new Changed(Changed.What.OWNER, day(3)),
                        new Changed(Changed.What.DATA_MODEL, day(2)),
                        rehearsed(false),
                        new Changed(Changed.What.PLATFORM, day(1))),
                PathState.STALE,
                Code.PLATFORM_CHANGED,
                Code.DATA_MODEL_CHANGED,
                Code.OWNER_CHANGED);
    }

    @Property(tries = 300)
    void what_changes_underneath_ends_it_from_then_on_and_not_before(
            @ForAll Changed.What what, @ForAll @IntRange(max = 179) int when) {
        var facts = List.of(rehearsed(false), new Changed(what, day(when)));
        assertThat(PathJudge.judge(false, facts, day(when)).state()).isEqualTo(PathState.STALE);
        assertThat(PathJudge.judge(false, facts, day(179)).state()).isEqualTo(PathState.STALE);
        if (when > 0) {
            assertThat(PathJudge.judge(false, facts, day(when).minusMillis(1)).state())
                    .isEqualTo(PathState.REHEARSED);
        }
        var earlier = List.of(rehearsed(false), new Changed(what, day(-1 - when)));
        assertThat(PathJudge.judge(false, earlier, day(179)).state())
                .isEqualTo(PathState.REHEARSED);
    }

    @Property(tries = 300)
    void no_mix_of_facts_breaks_the_laws(@ForAll long seed, @ForAll boolean oneWay) {
        Random random = new Random(seed);
        List<PathFact> facts = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            facts.add(any(random, i));
        }
        Instant at = day(random.nextInt(300));
        PathVerdict verdict = PathJudge.judge(oneWay, facts, at);
        assertThat(verdict.state())
                .isNotEqualTo(oneWay ? PathState.REHEARSED : PathState.CONTAINMENT_REHEARSED);
        assertThat(verdict.reasons().isEmpty()).isEqualTo(verdict.state().passes());

        Collections.shuffle(facts, random);
        assertThat(PathJudge.judge(oneWay, facts, at)).isEqualTo(verdict);

        List<PathFact> known = facts.stream().filter(f -> !f.at().isAfter(at)).toList();
        assertThat(PathJudge.judge(oneWay, known, at)).isEqualTo(verdict);

        List<PathFact> reworded = new ArrayList<>(facts);
        reworded.add(new ProcedureRevised("prc_1", 9, true, at));
        assertThat(PathJudge.judge(oneWay, reworded, at)).isEqualTo(verdict);

        List<PathFact> revised = new ArrayList<>(facts);
        revised.add(new ProcedureRevised("prc_1", 9, false, at));
        assertThat(PathJudge.judge(oneWay, revised, at).state().passes()).isFalse();
    }

    private static PathFact any(Random random, int number) {
        Instant at = day(random.nextInt(200));
        return switch (random.nextInt(5)) {
            case 0 -> new ProcedureRevised("prc_1", random.nextInt(5), random.nextBoolean(), at);
            case 1 ->
                    new Changed(
                            random.nextBoolean() ? Changed.What.PLATFORM : Changed.What.OWNER, at);
            default ->
                    new Rehearsed(
                            "reh_" + number,
                            "prc_1",
                            random.nextInt(5),
                            random.nextBoolean(),
                            random.nextInt(4) > 0,
                            random.nextInt(4) > 0,
                            random.nextInt(4) > 0,
                            random.nextInt(700),
                            600,
                            at);
        };
    }
}
