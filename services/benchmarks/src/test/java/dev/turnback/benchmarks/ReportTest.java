package dev.turnback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.benchmarks.Result.Verdict;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void the_two_sides_take_turns_and_the_ratio_is_the_median_of_the_pairs() throws Exception {
        Iterator<Double> ours = List.of(10.0, 90.0, 30.0).iterator();
        Iterator<Double> theirs = List.of(5.0, 10.0, 10.0).iterator();

        Pairs pairs = Pairs.take("P0", 3, ours::next, theirs::next);

        assertThat(pairs.ratio()).isEqualTo(3);
        assertThat(pairs.ourMedian()).isEqualTo(30);
        assertThat(pairs.theirMedian()).isEqualTo(10);
    }

    @Test
    void what_is_missed_is_said_to_be_missed() {
        assertThat(Verdict.atLeast(1.9, 2, 4)).isEqualTo(Verdict.MISSED);
        assertThat(Verdict.atLeast(2, 2, 4)).isEqualTo(Verdict.KEPT);
        assertThat(Verdict.atLeast(4, 2, 4)).isEqualTo(Verdict.GOAL);
        assertThat(Verdict.atMost(201, 200, 50)).isEqualTo(Verdict.MISSED);
        assertThat(Verdict.atMost(50, 200, 50)).isEqualTo(Verdict.GOAL);
        var result = new Result("P0", "work", "1/s", "2/s", "0.5×", "", "≥ 2×", Verdict.MISSED);
        assertThat(new Report("a machine", List.of(result)).markdown(LocalDate.parse("2026-11-24")))
                .contains("| P0 | work | 1/s | 2/s | 0.5× |  | ≥ 2× | **missed** |");
    }
}
