package dev.turnback.endtoend.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Run one seed again with {@code -Dturnback.seed=N}: it prints what happened, and happens exactly
 * as before.
 */
@Tag("slow")
class SimulationTest {
    private static final int SEEDS = 100;

    private static LongStream seeds() {
        Long one = Long.getLong("turnback.seed");
        return one == null ? LongStream.range(0, SEEDS) : LongStream.of(one);
    }

    private static List<String> run(long seed, Set<Rule> broken) {
        var world = new World(seed, broken);
        List<String> violations = world.run();
        if (Long.getLong("turnback.seed") != null) {
            System.out.println(world.trace());
        }
        return violations;
    }

    @Test
    void every_world_keeps_every_rule() {
        seeds().forEach(
                        seed ->
                                assertThat(run(seed, EnumSet.noneOf(Rule.class)))
                                        .as(
                                                "seed %d: replay it with -Dturnback.seed=%d",
                                                seed, seed)
                                        .isEmpty());
    }

    @Test
    void a_seed_decides_everything() {
        for (long seed = 0; seed < 5; seed++) {
            var once = new World(seed, EnumSet.noneOf(Rule.class));
            var again = new World(seed, EnumSet.noneOf(Rule.class));
            once.run();
            again.run();
            assertThat(again.trace()).isNotEmpty().isEqualTo(once.trace());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_rule_is_found_out(Rule rule) {
        assertThat(
                        LongStream.range(0, SEEDS)
                                .filter(s -> !run(s, EnumSet.of(rule)).isEmpty())
                                .findFirst())
                .as("the first seed that notices")
                .isPresent();
    }
}
