package dev.turnback.figures.attempt;

import static dev.turnback.figures.attempt.AttemptExamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.attempt.AttemptFacts.End;
import dev.turnback.figures.attempt.AttemptFacts.FollowUp;
import dev.turnback.figures.attempt.Condition.State;
import dev.turnback.figures.attempt.RuleFact.Breach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What holds of every verdict; each case is made from its seed. */
class LawsTest {

    private static final int CASES = 2_000;
    private static final int LONG = 8_000;

    @Property(tries = CASES)
    void it_succeeded_if_and_only_if_all_four_hold(@ForAll long seed) {
        AttemptVerdict verdict = AttemptJudge.judge(any(new Random(seed)));
        assertThat(verdict.outcome() == Outcome.SUCCEEDED)
                .isEqualTo(verdict.conditions().allHold());
    }

    @Property(tries = CASES)
    void the_order_of_what_is_told_does_not_matter(@ForAll long seed) {
        var random = new Random(seed);
        AttemptFacts facts = any(random);
        assertThat(AttemptJudge.judge(shuffled(facts, random)))
                .isEqualTo(AttemptJudge.judge(facts));
    }

    @Property(tries = CASES)
    void what_is_told_twice_counts_once(@ForAll long seed) {
        AttemptFacts facts = any(new Random(seed));
        var twice = new ArrayList<>(facts.rules());
        twice.addAll(facts.rules());
        var followed = new ArrayList<>(facts.followUps());
        followed.addAll(facts.followUps());
        assertThat(AttemptJudge.judge(with(facts, facts.verified(), twice, followed)))
                .isEqualTo(AttemptJudge.judge(facts));
    }

    @Property(tries = CASES)
    void every_claim_is_one_that_the_evidence_makes(@ForAll long seed) {
        AttemptFacts facts = any(new Random(seed));
        AttemptVerdict verdict = AttemptJudge.judge(facts);
        assertThat(contradicted(verdict, facts)).as(verdict.toString()).isFalse();
    }

    @Property(tries = CASES)
    void more_evidence_never_makes_a_claim_of_the_unknown_that_contradicts_it(@ForAll long seed) {
        var random = new Random(seed);
        AttemptFacts facts = any(random);
        AttemptVerdict before = AttemptJudge.judge(facts);
        AttemptFacts more = more(facts, random);
        AttemptVerdict after = AttemptJudge.judge(more);
        assertThat(contradicted(after, more)).as(after.toString()).isFalse();
        if (before.outcome() == Outcome.UNKNOWN && after.outcome() == Outcome.SUCCEEDED) {
            assertThat(before.conditions().all()).noneMatch(Condition::fails);
        }
    }

    @Property(tries = CASES)
    void what_is_seen_of_the_target_changes_no_other_condition(@ForAll long seed) {
        AttemptFacts facts = any(new Random(seed));
        AttemptVerdict before = AttemptJudge.judge(facts);
        for (TargetState seen : TargetState.values()) {
            AttemptVerdict after =
                    AttemptJudge.judge(with(facts, seen, facts.rules(), facts.followUps()));
            assertThat(after.conditions().all().subList(1, 4))
                    .isEqualTo(before.conditions().all().subList(1, 4));
        }
    }

    @Property(tries = CASES)
    void what_is_settled_stays_with_time_alone(@ForAll long seed) {
        AttemptFacts facts = any(new Random(seed));
        AttemptVerdict verdict = AttemptJudge.judge(facts);
        if (!verdict.provisional()) {
            AttemptVerdict later =
                    AttemptJudge.judge(until(facts, facts.knownUntil().plusSeconds(LONG)));
            assertThat(later.outcome()).isEqualTo(verdict.outcome());
            assertThat(later.provisional()).isFalse();
        }
    }

    /** The reading of metrics.md, line by line and without the judge. */
    private static boolean contradicted(AttemptVerdict verdict, AttemptFacts facts) {
        State harm = verdict.conditions().noNewHarm().state();
        State clear = verdict.conditions().clear().state();
        @Nullable Ending ending = facts.end() == null ? null : facts.end().ending();
        return switch (verdict.outcome()) {
            case SUCCEEDED -> !verdict.conditions().allHold() || ending != Ending.REACHED;
            case SUCCEEDED_LATE ->
                    verdict.conditions().inTime().state() != State.DOES_NOT_HOLD
                            || facts.verified() != TargetState.VERIFIED;
            case PARTIAL ->
                    ending != Ending.PARTLY
                            && facts.verified() != TargetState.PARTLY
                            && !facts.partOfWhatWasMeant();
            case HARMFUL -> harm != State.DOES_NOT_HOLD;
            case INEFFECTIVE ->
                    !facts.misdirected()
                            && clear != State.DOES_NOT_HOLD
                            && harm != State.DOES_NOT_HOLD;
            case FAILED -> ending != Ending.NOT_REACHED && facts.verified() != TargetState.DIFFERS;
            case ABANDONED -> ending != Ending.ABANDONED;
            case UNKNOWN ->
                    verdict.conditions().all().stream()
                            .noneMatch(each -> each.state() == State.NOT_KNOWN);
        };
    }

    private static AttemptFacts any(Random random) {
        @Nullable Instant ended = random.nextInt(8) == 0 ? null : at(random.nextInt(600));
        return new AttemptFacts(
                at(0),
                ended == null ? null : new End(oneOf(random, Ending.values(), 4), ended),
                random.nextInt(4) == 0 ? null : oneOf(random, TargetState.values(), 3),
                random.nextInt(4) == 0 ? null : Duration.ofSeconds(random.nextInt(900)),
                random.nextInt(8) == 0,
                random.nextInt(8) == 0,
                random.nextInt(6) > 0,
                IntStream.range(0, random.nextInt(4)).mapToObj(_ -> rule(random)).toList(),
                IntStream.range(0, random.nextInt(10) == 0 ? 2 : 0)
                        .mapToObj(_ -> followUp(random))
                        .toList(),
                at(random.nextInt(LONG)));
    }

    /** The first one for the most part. */
    private static <T> T oneOf(Random random, T[] values, int oneIn) {
        return random.nextInt(oneIn) > 0 ? values[0] : values[random.nextInt(values.length)];
    }

    private static RuleFact rule(Random random) {
        String id = "rule-" + random.nextInt(3);
        return new RuleFact(
                id,
                id,
                Duration.ofSeconds(60L * random.nextInt(20)),
                random.nextInt(4) > 0,
                random.nextInt(8) == 0,
                IntStream.range(0, 1 + random.nextInt(2)).mapToObj(_ -> breach(random)).toList());
    }

    private static Breach breach(Random random) {
        int from = random.nextInt(5) > 0 ? random.nextInt(120) - 120 : random.nextInt(LONG);
        Instant later = at(from + 1 + random.nextInt(900));
        return switch (random.nextInt(6)) {
            case 0 -> new Breach(at(from), null, null);
            case 1 -> new Breach(at(from), null, later);
            default -> new Breach(at(from), later, null);
        };
    }

    private static FollowUp followUp(Random random) {
        return new FollowUp(
                oneOf(random, FollowUp.Kind.values(), 2), "shop", at(random.nextInt(LONG)));
    }

    private static AttemptFacts more(AttemptFacts facts, Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    with(
                            facts,
                            oneOf(random, TargetState.values(), 2),
                            facts.rules(),
                            facts.followUps());
            case 1 -> until(facts, facts.knownUntil().plusSeconds(random.nextInt(LONG)));
            case 2 -> {
                var rules = new ArrayList<>(facts.rules());
                rules.add(rule(random));
                yield with(facts, facts.verified(), rules, facts.followUps());
            }
            default -> {
                var followUps = new ArrayList<>(facts.followUps());
                followUps.add(followUp(random));
                yield with(facts, facts.verified(), facts.rules(), followUps);
            }
        };
    }

    private static AttemptFacts shuffled(AttemptFacts facts, Random random) {
        List<RuleFact> rules = new ArrayList<>();
        for (RuleFact rule : facts.rules()) {
            var breaches = new ArrayList<>(rule.breaches());
            Collections.shuffle(breaches, random);
            rules.add(
                    new RuleFact(
                            rule.ruleId(),
                            rule.name(),
                            rule.quiet(),
                            rule.concerned(),
                            rule.ledToIt(),
                            breaches));
        }
        Collections.shuffle(rules, random);
        var followUps = new ArrayList<>(facts.followUps());
        Collections.shuffle(followUps, random);
        return with(facts, facts.verified(), rules, followUps);
    }

    private static AttemptFacts until(AttemptFacts facts, Instant knownUntil) {
        return new AttemptFacts(
                facts.startedAt(),
                facts.end(),
                facts.verified(),
                facts.timeBound(),
                facts.partOfWhatWasMeant(),
                facts.misdirected(),
                facts.watched(),
                facts.rules(),
                facts.followUps(),
                knownUntil);
    }

    private static AttemptFacts with(
            AttemptFacts facts,
            @Nullable TargetState verified,
            List<RuleFact> rules,
            List<FollowUp> followUps) {
        return new AttemptFacts(
                facts.startedAt(),
                facts.end(),
                verified,
                facts.timeBound(),
                facts.partOfWhatWasMeant(),
                facts.misdirected(),
                facts.watched(),
                rules,
                followUps,
                facts.knownUntil());
    }
}
