package dev.turnback.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class XmrTest {

    /** Natural logarithms of seconds. */
    private static final double[] LOGS = {3, 4, 5, 4, 3, 5, 4};

    @Test
    @DisplayName("limits are the mean of logs ± 2.66 mean moving ranges, turned back")
    void byHand() {
        // mean 4; ranges 1 1 1 1 2 1, mean 7/6; reach 2.66 · 7/6 = 3.10333
        Xmr.Segment only = Xmr.segments(exp(LOGS)).getFirst();
        assertThat(Math.log(only.centreSeconds())).isCloseTo(4, within(1e-12));
        assertThat(Math.log(only.lowerSeconds())).isCloseTo(4 - 3.103333333333, within(1e-9));
        assertThat(Math.log(only.upperSeconds())).isCloseTo(4 + 3.103333333333, within(1e-9));
    }

    @Test
    @DisplayName("a point beyond a limit is outside, one on the centre is not")
    void outside() {
        Xmr.Segment only = Xmr.segments(exp(LOGS)).getFirst();
        assertThat(only.leavesOutside(Math.exp(7.2))).isTrue();
        assertThat(only.leavesOutside(Math.exp(0.8))).isTrue();
        assertThat(only.leavesOutside(Math.exp(4))).isFalse();
    }

    @Test
    @DisplayName("zero seconds are drawn as one")
    void zero() {
        Xmr.Segment only = Xmr.segments(List.of(0.0, 0.0, 0.0)).getFirst();
        assertThat(only.centreSeconds()).isEqualTo(1);
        assertThat(only.leavesOutside(0)).isFalse();
    }

    @Test
    @DisplayName("limits are redrawn where a run of eight starts")
    void redrawn() {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < 6; i++) {
            seconds.add(i % 2 == 0 ? 1_000.0 : 4_000.0);
        }
        for (int i = 0; i < 8; i++) {
            seconds.add(i % 2 == 0 ? 100.0 : 200.0);
        }
        assertThat(Xmr.segments(seconds))
                .extracting(Xmr.Segment::from, Xmr.Segment::to)
                .containsExactly(tuple(0, 6), tuple(6, 14));
    }

    @Test
    @DisplayName("a run of seven redraws nothing")
    void sevenIsNotEnough() {
        var seconds = new ArrayList<>(Collections.nCopies(7, 1_000.0));
        seconds.addAll(Collections.nCopies(7, 100.0));
        assertThat(Xmr.segments(seconds)).hasSize(1);
    }

    @Test
    @DisplayName("fewer than two points have no limits")
    void tooFew() {
        assertThat(Xmr.segments(List.of())).isEmpty();
        assertThat(Xmr.segments(List.of(5.0))).isEmpty();
    }

    @Property
    void segmentsCoverEveryPointOnceInOrder(
            @ForAll @IntRange(min = 2, max = 300) int n, @ForAll @IntRange(min = 1) int seed) {
        var random = new Random(seed);
        var seconds = new ArrayList<Double>();
        double level = 8;
        for (int i = 0; i < n; i++) {
            level += random.nextInt(20) == 0 ? random.nextGaussian() * 3 : 0;
            seconds.add(Math.exp(level + random.nextGaussian()));
        }
        int next = 0;
        for (Xmr.Segment segment : Xmr.segments(seconds)) {
            assertThat(segment.from()).isEqualTo(next);
            assertThat(segment.to() - segment.from()).isGreaterThanOrEqualTo(2);
            assertThat(segment.lowerSeconds()).isLessThanOrEqualTo(segment.centreSeconds());
            next = segment.to();
        }
        assertThat(next).isEqualTo(n);
    }

    private static List<Double> exp(double... logs) {
        return DoubleStream.of(logs).map(Math::exp).boxed().toList();
    }
}
