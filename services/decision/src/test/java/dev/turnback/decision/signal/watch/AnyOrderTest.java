package dev.turnback.decision.signal.watch;

import static dev.turnback.decision.signal.watch.WatchingExamples.NOON;
import static dev.turnback.decision.signal.watch.WatchingExamples.at;
import static dev.turnback.decision.signal.watch.WatchingExamples.firing;
import static dev.turnback.decision.signal.watch.WatchingExamples.resolved;
import static dev.turnback.decision.signal.watch.WatchingExamples.sample;
import static dev.turnback.decision.signal.watch.WatchingExamples.watched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation;
import dev.turnback.decision.signal.Delivered;
import dev.turnback.decision.signal.FigureRules;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.kept.KeptSignals;
import dev.turnback.figures.obligation.Attempt;
import dev.turnback.figures.obligation.Awareness;
import dev.turnback.figures.obligation.ObligationFacts;
import dev.turnback.figures.obligation.ObligationJudge;
import dev.turnback.figures.obligation.Verdict;
import dev.turnback.figures.obligation.Worsening;
import dev.turnback.web.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the end depends on what was observed, not on the order in which it came. */
class AnyOrderTest {

    private static final int ORDERS = 200;
    private static final int END = 7_200;

    /** Later than that a sample is not read any more. */
    private static final int MOST_DELAY = 550;

    record Story(String name, List<Observation> observed) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Story> stories() {
        return Stream.of(
                new Story("samples", samples()),
                new Story(
                        "alerts",
                        List.of(
                                firing("a", 600),
                                firing("b", 700),
                                resolved("a", 600, 900),
                                firing("c", 880),
                                resolved("b", 700, 800),
                                resolved("c", 880, 1_000),
                                firing("a", 2_500),
                                resolved("a", 2_500, 2_900))),
                new Story("one with no end", List.of(firing("a", 600), firing("b", 700))));
    }

    /** In breach from 600 to 1500 and from 3000 to 3300, with a dip and gaps. */
    private static List<Observation> samples() {
        return IntStream.iterate(0, at -> at < 4_500, at -> at + 15)
                .filter(at -> at % 105 != 0)
                .<Observation>mapToObj(at -> sample(at, isBad(at) ? 5 : 0.2))
                .toList();
    }

    private static boolean isBad(int at) {
        return (at >= 600 && at < 1_500 && at != 1_050) || (at >= 3_000 && at < 3_300);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_same_stands_and_is_judged_the_same(Story story) {
        Set<Standing.Stands> expected = stands(told(story, new Random(0), 0));
        Verdict verdict = judged(story.observed());
        assertThat(expected).isNotEmpty();
        for (int seed = 1; seed <= ORDERS; seed++) {
            List<Delivered> told = told(story, new Random(seed), MOST_DELAY);
            assertThat(stands(told)).as("seed %d", seed).isEqualTo(expected);
            assertThat(judged(told.stream().map(Delivered::observation).toList()))
                    .as("seed %d", seed)
                    .isEqualTo(verdict);
        }
        assertThat(expected)
                .anySatisfy(
                        one -> {
                            assertThat(one.onset()).isEqualTo(verdict.times().onset());
                            assertThat(one.confirmedAt()).isEqualTo(verdict.times().confirmedAt());
                        });
    }

    /** Whoever goes on from a snapshot, wherever, says the same with the same keys. */
    @ParameterizedTest
    @MethodSource("stories")
    void it_goes_on_from_any_snapshot(Story story) {
        List<Delivered> told = told(story, new Random(7), MOST_DELAY);
        for (int seed = 1; seed <= ORDERS / 4; seed++) {
            var random = new Random(seed);
            var whole = new ArrayList<Order>();
            var broken = new ArrayList<Order>();
            Watching one = begun();
            Watching other = begun();
            for (Delivered each : told) {
                whole.addAll(one.observe(each.observation(), each.receivedAt()));
                if (random.nextInt(10) == 0) {
                    other = stored(other);
                }
                broken.addAll(other.observe(each.observation(), each.receivedAt()));
            }
            whole.addAll(one.tick(at(END)));
            broken.addAll(stored(other).tick(at(END)));
            assertThat(broken).as("seed %d", seed).isEqualTo(whole);
        }
    }

    private static Watching stored(Watching watching) {
        String text = Json.mapper().writeValueAsString(watching.state());
        return Watching.resume(Matching.USUAL, Json.mapper().readValue(text, WatchingState.class));
    }

    private static Watching begun() {
        var watching = new Watching(Matching.USUAL);
        watching.watch(watched("rel_1", "shop"), List.of(), NOON);
        watching.watch(watched("rel_2", "billing"), List.of(), NOON);
        return watching;
    }

    private static Set<Standing.Stands> stands(List<Delivered> told) {
        Watching watching = begun();
        var standing = new Standing();
        for (Delivered each : told) {
            standing.take(watching.observe(each.observation(), each.receivedAt()));
        }
        return standing.take(watching.tick(at(END))).standing();
    }

    /** Each up to so many seconds late, and some twice; when it was received first is the same. */
    private static List<Delivered> told(Story story, Random random, int mostDelay) {
        record Arriving(Delivered delivered, long at) {}
        var all = new ArrayList<Arriving>();
        for (Observation each : story.observed()) {
            Instant received = each.at().plusSeconds(MOST_DELAY);
            for (int i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
                long delay = mostDelay == 0 ? 0 : random.nextInt(mostDelay);
                all.add(
                        new Arriving(
                                new Delivered(each, received), each.at().getEpochSecond() + delay));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingLong(Arriving::at))
                .map(Arriving::delivered)
                .toList();
    }

    private static Verdict judged(List<Observation> observed) {
        var bound = watched("rel_1", "shop").bound();
        return ObligationJudge.judge(
                new ObligationFacts(
                        FigureRules.of(bound.terms()),
                        NOON,
                        at(END),
                        Awareness.NONE,
                        null,
                        Duration.ofMinutes(30),
                        Duration.ZERO,
                        KeptSignals.samples(observed, FigureRules.of(bound.terms()), NOON, at(END)),
                        List.of(),
                        Attempt.AS_INTENDED,
                        Worsening.UNTOLD),
                Instant::toString);
    }
}
