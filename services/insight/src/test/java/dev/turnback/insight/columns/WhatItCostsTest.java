package dev.turnback.insight.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.figures.AttemptTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Costs that do not depend on the machine. */
class WhatItCostsTest {

    private static final Instant BEGIN = Instant.parse("2022-01-01T00:00:00Z");
    private static final List<ChangeKind> KINDS = List.of(ChangeKind.values());
    private static final int COMPONENTS = 200;

    private static Columns of(int rows) {
        var random = new Random(7);
        var columns = new Columns();
        for (int i = 0; i < rows; i++) {
            columns.replace(
                    "release",
                    i + 1,
                    null,
                    new Row(
                            "component-" + random.nextInt(COMPONENTS),
                            KINDS.get(random.nextInt(KINDS.size())),
                            BEGIN.plusMillis(random.nextLong(4 * 365 * 86_400_000L)),
                            random.nextInt(10) < 8 ? "SUCCEEDED" : "INEFFECTIVE",
                            new AttemptTime.Measured(random.nextInt(14_400_000) / 1000.0)));
        }
        columns.settle();
        return columns;
    }

    private static long steps(Columns columns) {
        Reader reader = columns.read();
        var cut = new Cut(BEGIN.plusSeconds(40_000_000), BEGIN.plusSeconds(70_000_000), null, null);
        reader.tally(cut);
        reader.byComponent(cut);
        reader.byKind(cut);
        reader.days(cut);
        for (double p : new double[] {0.5, 0.75, 0.9}) {
            reader.times(cut).at(p);
        }
        return reader.steps();
    }

    @Test
    @DisplayName("ten times the rows don't make a query look at more of the columns")
    void doesNotGrow() {
        long few = steps(of(40_000));
        long many = steps(of(400_000));
        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(few).isLessThan(2_500);
    }

    @Test
    @DisplayName("a row takes less than 40 bytes")
    void memory() {
        assertThat(of(400_000).bytes() / 400_000.0).isLessThan(40);
    }

    @Test
    @DisplayName("told one by one and read in between, the rows lie in few layers")
    void fewLayers() {
        var columns = new Columns();
        for (int i = 0; i < 100_000; i++) {
            columns.replace(
                    "release",
                    i + 1,
                    null,
                    new Row(
                            "shop",
                            null,
                            BEGIN.plusMillis(i),
                            "SUCCEEDED",
                            new AttemptTime.Measured(i)));
            if (i % 100 == 0) {
                columns.read();
            }
        }
        Reader reader = columns.read();
        reader.times(new Cut(null, null, null, null)).at(0.5);
        assertThat(reader.tally(new Cut(null, null, null, null)).total()).isEqualTo(100_000);
        // A median takes a step for each layer and each of 27 bits.
        assertThat(reader.steps()).isLessThan(6 * 27 * 5);
    }
}
