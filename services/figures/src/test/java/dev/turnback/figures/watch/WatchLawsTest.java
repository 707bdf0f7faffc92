package dev.turnback.figures.watch;

import static dev.turnback.figures.watch.WatchExamples.LONG;
import static dev.turnback.figures.watch.WatchExamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.obligation.Sample;
import dev.turnback.figures.watch.Deadline.Kind;
import dev.turnback.figures.watch.WatchEvent.OfABreach;
import dev.turnback.figures.watch.WatchEvent.Retracted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds of every watch; each case is made from its seed. */
class WatchLawsTest {

    private static final int CASES = 2_000;
    private static final int ORDERS = 10;
    private static final int MANY_ORDERS = 200;
    private static final Instant END = at(LONG + 100);

    @Property(tries = CASES)
    void any_order_with_duplicates_leads_to_the_same_state(@ForAll long seed) {
        var random = new Random(seed);
        tryOrders(ORDERS, WatchExamples.any(random), random);
    }

    @Property(tries = 50)
    void two_hundred_orders_do(@ForAll long seed) {
        var random = new Random(seed);
        WatchExamples example = WatchExamples.any(random);
        while (example.samples.size() < 20) {
            example.sample(random.nextInt(LONG), example.threshold + random.nextInt(7) - 3);
        }
        tryOrders(MANY_ORDERS, example, random);
    }

    private static void tryOrders(int orders, WatchExamples example, Random random) {
        Heard inOrder = Heard.by(example.watch()).inOrder(example.samples).tick(END);
        for (int order = 0; order < orders; order++) {
            Heard shuffled = Heard.by(example.watch());
            for (Sample sample : shuffledWithDuplicates(example.samples, random)) {
                shuffled.samples(List.of(sample));
                if (random.nextInt(4) == 0) {
                    shuffled.tick(at(random.nextInt(LONG + 100)));
                }
            }
            assertSame(shuffled.tick(END), inOrder);
        }
    }

    @Property(tries = CASES)
    void what_comes_no_later_than_is_kept_for_is_read(@ForAll long seed) {
        var random = new Random(seed);
        WatchExamples example = WatchExamples.any(random);
        int late = random.nextInt(80);
        var lateness = new Lateness(Duration.ofSeconds(late), 1000);
        Heard inOrder = Heard.by(example.watch(lateness)).inOrder(example.samples).tick(END);
        var arrival = new HashMap<Sample, Instant>();
        example.samples.forEach(s -> arrival.put(s, s.at().plusSeconds(random.nextInt(late + 1))));
        List<Sample> arriving =
                example.samples.stream().sorted(Comparator.comparing(arrival::get)).toList();
        Heard delayed = Heard.by(example.watch(lateness)).samples(arriving).tick(END);
        assertThat(delayed.tooLate()).isEmpty();
        assertSame(delayed, inOrder);
    }

    @Property(tries = CASES)
    void what_comes_too_late_is_said_and_changes_nothing(@ForAll long seed) {
        var random = new Random(seed);
        WatchExamples example = WatchExamples.any(random);
        Instant newest = at(random.nextInt(LONG));
        RuleWatch watch = example.watch(new Lateness(Duration.ofSeconds(30), 1000));
        Heard.by(watch).inOrder(example.samples);
        watch.sample(newest, 0);
        WatchSnapshot before = watch.snapshot();
        Instant late = newest.minusSeconds(30).minusNanos(1);
        assertThat(watch.sample(late, 5)).containsExactly(new WatchEvent.CameTooLate(late));
        assertThat(watch.snapshot()).isEqualTo(before);
    }

    @Property(tries = CASES)
    void harm_below_a_threshold_mirrors_harm_above_one(@ForAll long seed) {
        var random = new Random(seed);
        WatchExamples example = WatchExamples.any(random);
        WatchExamples mirror = example.mirrored();
        assertSame(
                Heard.by(mirror.watch()).samples(mirror.samples).tick(END),
                Heard.by(example.watch()).samples(example.samples).tick(END));
    }

    @Property(tries = CASES)
    void a_tick_never_changes_what_samples_decided(@ForAll long seed) {
        var random = new Random(seed);
        WatchExamples example = WatchExamples.any(random);
        RuleWatch ticked = example.watch();
        Heard told = Heard.by(ticked);
        for (Sample sample : shuffledWithDuplicates(example.samples, random)) {
            told.samples(List.of(sample));
            WatchSnapshot before = ticked.snapshot();
            List<WatchEvent> answer = ticked.tick(at(random.nextInt(LONG + 100)));
            assertThat(answer).doesNotHaveAnyElementsOfTypes(Retracted.class);
            told.tell(_ -> answer);
            assertThat(ticked.snapshot().kept()).isEqualTo(before.kept());
            assertThat(ticked.snapshot().settled()).isEqualTo(before.settled());
        }
        assertSame(told.tick(END), Heard.by(example.watch()).samples(example.samples).tick(END));
    }

    @Property(tries = CASES)
    void a_deadline_is_when_time_alone_decides_something(@ForAll long seed) {
        var random = new Random(seed);
        WatchExamples example = WatchExamples.any(random);
        RuleWatch watch = example.watch();
        int upTo = random.nextInt(LONG);
        Heard.by(watch)
                .inOrder(example.samples.stream().filter(s -> s.at().isBefore(at(upTo))).toList());
        for (Deadline next = watch.next(); next != null; next = watch.next()) {
            assertThat(watch.tick(next.at().minusNanos(1))).isEmpty();
            assertThat(watch.next()).isEqualTo(next);
            assertThat(watch.tick(next.at())).isNotEmpty().first().matches(told(next.kind()));
        }
        assertThat(watch.tick(END.plus(Duration.ofDays(365)))).isEmpty();
    }

    @Property(tries = CASES)
    void a_watch_goes_on_from_its_snapshot(@ForAll long seed) {
        var random = new Random(seed);
        WatchExamples example = WatchExamples.any(random);
        var lateness =
                new Lateness(Duration.ofSeconds(random.nextInt(200)), 1 + random.nextInt(20));
        RuleWatch one = example.watch(lateness);
        List<Sample> samples = shuffledWithDuplicates(example.samples, random);
        int cut = random.nextInt(samples.size() + 1);
        samples.subList(0, cut).forEach(one::sample);
        one.tick(at(random.nextInt(LONG)));
        RuleWatch other =
                RuleWatch.resume(example.rule(), WatchExamples.EXPOSED, lateness, one.snapshot());
        assertThat(other.snapshot()).isEqualTo(one.snapshot());
        for (Sample sample : samples.subList(cut, samples.size())) {
            assertThat(other.sample(sample)).isEqualTo(one.sample(sample));
            assertThat(other.next()).isEqualTo(one.next());
        }
        assertThat(other.tick(END)).isEqualTo(one.tick(END));
        assertThat(other.snapshot()).isEqualTo(one.snapshot());
    }

    @Test
    void everything_that_can_be_told_is_among_what_the_laws_are_tried_on() {
        Set<Class<?>> told = new HashSet<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (long seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            WatchExamples example = WatchExamples.any(random);
            RuleWatch watch = example.watch(new Lateness(Duration.ofSeconds(200), 1000));
            for (Sample sample : example.samples) {
                watch.sample(sample).forEach(event -> told.add(event.getClass()));
            }
            for (Deadline next = watch.next(); next != null; next = watch.next()) {
                kinds.add(next.kind());
                watch.tick(next.at()).forEach(event -> told.add(event.getClass()));
            }
        }
        assertThat(told)
                .contains(OfABreach.class.getPermittedSubclasses())
                .hasSize(
                        OfABreach.class.getPermittedSubclasses().length
                                + WatchEvent.class.getPermittedSubclasses().length
                                - 1);
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    private static void assertSame(Heard one, Heard other) {
        assertThat(one.snapshot()).isEqualTo(other.snapshot());
        assertThat(one.holds()).containsExactlyInAnyOrderElementsOf(other.holds());
    }

    private static List<Sample> shuffledWithDuplicates(List<Sample> samples, Random random) {
        List<Sample> told = new ArrayList<>(samples);
        samples.stream().filter(_ -> random.nextBoolean()).forEach(told::add);
        Collections.shuffle(told, random);
        return told;
    }

    private static Predicate<WatchEvent> told(Kind kind) {
        return event ->
                switch (kind) {
                    case CONFIRMED -> event instanceof WatchEvent.Crossed;
                    case QUIET ->
                            event instanceof WatchEvent.Cleared
                                    || event instanceof WatchEvent.SelfRecovered;
                    case GIVEN_UP -> event instanceof WatchEvent.ClearedByStaleness;
                    case BUDGET -> event instanceof WatchEvent.BudgetRanOut;
                    case STALE -> event instanceof WatchEvent.WentStale;
                };
    }
}
