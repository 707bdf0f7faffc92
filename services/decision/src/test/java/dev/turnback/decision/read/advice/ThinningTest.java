package dev.turnback.decision.read.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Comparison;
import dev.turnback.figures.obligation.Sample;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is left of many samples. */
class ThinningTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Comparator<Sample> BY_VALUE = Comparator.comparingDouble(Sample::value);

    private static List<Sample> samples(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new Sample(
                                        NOON.plusMillis(i * 2_000L + random.nextInt(1_000)),
                                        random.nextInt(100)))
                .toList();
    }

    @Test
    void is_all_where_there_are_few() {
        List<Sample> few = samples(new Random(1), Thinning.MOST);
        assertThat(Thinning.of(few, Comparison.ABOVE)).isEqualTo(few);
    }

    @RepeatedTest(50)
    void has_the_worst_and_the_last_in_order_of_time(RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        List<Sample> many = samples(random, Thinning.MOST + 1 + random.nextInt(5_000));
        List<Sample> above = Thinning.of(many, Comparison.ABOVE);
        List<Sample> below = Thinning.of(many, Comparison.BELOW);
        assertThat(above.stream().max(BY_VALUE).map(Sample::value))
                .isEqualTo(many.stream().max(BY_VALUE).map(Sample::value));
        assertThat(below.stream().min(BY_VALUE).map(Sample::value))
                .isEqualTo(many.stream().min(BY_VALUE).map(Sample::value));
        for (List<Sample> thinned : List.of(above, below)) {
            assertThat(thinned)
                    .hasSizeLessThanOrEqualTo(Thinning.MOST)
                    .hasSizeGreaterThan(Thinning.MOST / 2)
                    .isSortedAccordingTo(Comparator.comparing(Sample::at))
                    .endsWith(many.getLast());
            assertThat(many).containsAll(thinned);
        }
    }

    @Test
    void does_not_mind_samples_of_one_moment() {
        List<Sample> same = IntStream.range(0, 500).mapToObj(i -> new Sample(NOON, i % 7)).toList();
        assertThat(Thinning.of(same, Comparison.ABOVE).stream().max(BY_VALUE).orElseThrow())
                .isEqualTo(new Sample(NOON, 6));
    }
}
