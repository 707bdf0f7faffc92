package dev.turnback.figures.watch;

import static dev.turnback.figures.watch.WatchExamples.EXPOSED;
import static dev.turnback.figures.watch.WatchExamples.LONG;
import static dev.turnback.figures.watch.WatchExamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.obligation.Flag;
import dev.turnback.figures.obligation.Outcome;
import dev.turnback.figures.obligation.Verdict;
import dev.turnback.figures.watch.Breaches.Breach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a watch tells one by one is what the judge says of all of it, at every moment. */
class AgreementTest {

    private static final int CASES = 10_000;

    private record Case(WatchExamples example, Instant now, List<Breach> breaches) {

        /**
         * What only begins at the end of looking the judge does not see. Where that alone can
         * decide, it looks between two seconds.
         */
        static Case of(long seed) {
            var random = new Random(seed);
            WatchExamples example = WatchExamples.any(random);
            Instant now = at(1 + random.nextInt(LONG + 100));
            boolean absenceIsEnough = example.mustHaveData && example.minSamples > 1;
            if (example.sustain == 0 || example.quiet == 0 || absenceIsEnough) {
                now = now.plusMillis(500);
            }
            Instant end = now;
            example.samples.removeIf(sample -> !sample.at().isBefore(end));
            var lateness =
                    new Lateness(Duration.ofSeconds(random.nextInt(300)), 1 + random.nextInt(30));
            Heard heard = Heard.by(example.watch(lateness)).inOrder(example.samples).tick(now);
            return new Case(example, now, Breaches.of(heard.holds()));
        }
    }

    @Property(tries = CASES)
    void the_first_breach_is_the_one_that_is_judged(@ForAll long seed) {
        Case all = Case.of(seed);
        Verdict verdict = all.example().judged(EXPOSED, all.now());
        if (all.breaches().isEmpty()) {
            assertThat(verdict.times().onset()).isNull();
            return;
        }
        Breach first = all.breaches().getFirst();
        agree(first, verdict, all, EXPOSED);
        if (first.containedAt() != null) {
            assertThat(verdict.flags().contains(Flag.CROSSED_AGAIN))
                    .isEqualTo(all.breaches().size() > 1);
        }
    }

    /** Asked again from the end of one, the judge counts its samples from there; one is enough. */
    @Property(tries = CASES)
    void every_other_is_the_one_that_is_judged_from_the_end_of_the_one_before(@ForAll long seed) {
        Case all = Case.of(seed);
        if (all.example().minSamples > 1) {
            return;
        }
        Instant from = EXPOSED;
        for (Breach breach : all.breaches()) {
            agree(breach, all.example().judged(from, all.now()), all, from);
            from = breach.containedAt() != null ? breach.containedAt() : breach.givenUpAt();
            if (from == null) {
                return;
            }
        }
        if (from.isBefore(all.now())) {
            assertThat(all.example().judged(from, all.now()).times().onset()).isNull();
        }
    }

    @Test
    void there_are_enough_of_each_to_be_sure() {
        int[] counts = new int[6];
        for (long seed = 0; seed < CASES; seed++) {
            List<Breach> breaches = Case.of(seed).breaches();
            counts[0] += breaches.isEmpty() ? 1 : 0;
            counts[1] += breaches.size() > 1 ? 1 : 0;
            for (Breach breach : breaches) {
                counts[2] += breach.containedAt() != null ? 1 : 0;
                counts[3] += breach.givenUpAt() != null ? 1 : 0;
                counts[4] += breach.isOpen() ? 1 : 0;
                counts[5] += breach.crossed().byAbsence() ? 1 : 0;
            }
        }
        for (int count : counts) {
            assertThat(count).isGreaterThan(CASES / 100);
        }
    }

    private static void agree(Breach breach, Verdict verdict, Case all, Instant from) {
        assertThat(verdict.times().onset()).isEqualTo(breach.crossed().onset());
        assertThat(verdict.times().confirmedAt()).isEqualTo(breach.crossed().confirmedAt());
        assertThat(verdict.times().knowableAt()).isEqualTo(breach.crossed().confirmedAt());
        assertThat(verdict.flags().contains(Flag.ABSENCE)).isEqualTo(breach.crossed().byAbsence());
        assertThat(verdict.flags().contains(Flag.PREEXISTING))
                .isEqualTo(breach.crossed().preexisting());
        Instant givenUpAt = breach.givenUpAt();
        if (givenUpAt != null) {
            Verdict then = all.example().judged(from, givenUpAt);
            assertThat(then.times().onset()).isEqualTo(breach.crossed().onset());
            assertThat(then.times().containedAt()).isNull();
            return;
        }
        assertThat(verdict.times().containedAt()).isEqualTo(breach.containedAt());
        if (verdict.outcome() == Outcome.DISCHARGED_SELF_RECOVERED || breach.inTime()) {
            assertThat(breach.inTime()).isTrue();
            assertThat(verdict.outcome())
                    .isIn(Outcome.DISCHARGED_SELF_RECOVERED, Outcome.INDETERMINATE);
        }
    }
}
