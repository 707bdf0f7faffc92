package dev.turnback.figures.phases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.phases.Phases.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in seconds after midnight; an empty one is not known. */
class PhaseJudgeTest {

    private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
    private static final int CASES = 2_000;

    private static @Nullable Instant at(@Nullable Integer seconds) {
        return seconds == null ? null : T0.plusSeconds(seconds);
    }

    private static @Nullable Long seconds(@Nullable Duration length) {
        return length == null ? null : length.toSeconds();
    }

    @ParameterizedTest
    @CsvSource({
        // onset harm declared knowable decided finished clear contained resolved | the phases
        "600,,700,780,1000,1500,2400,,,CONTAINED,180,220,500,900,1800,''",
        "600,,700,780,2500,2600,2400,,,CONTAINED,180,1620,0,0,1800,undecided",
        "600,,700,780,1000,,2400,,,CONTAINED,180,220,,,1800,finishUnknown",
        "600,,700,780,,,2400,,,CONTAINED,180,1620,0,0,1800,undecided",
        "600,,700,780,1000,3000,2400,,,CONTAINED,180,220,1400,0,1800,clearedBeforeFinish",
        "600,,700,780,700,1500,2400,,,CONTAINED,180,0,720,900,1800,ahead",
        "600,,700,780,700,750,2400,,,CONTAINED,180,0,0,1620,1800,ahead",
        ",500,700,,1000,1500,,2400,,CONTAINED,200,300,500,900,1900,knowable=declared",
        ",,700,,1000,1500,,,2400,CONTAINED,0,300,500,900,1700,knowable=declared",
        "600,,700,780,1000,1500,,,,OPEN,180,220,500,,,''",
        "600,,700,780,,,,,,OPEN,180,,,,,undecided",
        ",500,3000,,,,,2400,,CONTAINED,1900,0,0,0,1900,'knowable=declared;overBeforeKnowable;undecided'",
    })
    void the_phases_add_up(
            @Nullable Integer onset,
            @Nullable Integer harm,
            Integer declared,
            @Nullable Integer knowable,
            @Nullable Integer decided,
            @Nullable Integer finished,
            @Nullable Integer clear,
            @Nullable Integer contained,
            @Nullable Integer resolved,
            State state,
            Long detect,
            @Nullable Long decide,
            @Nullable Long act,
            @Nullable Long effect,
            @Nullable Long all,
            String flags) {
        Phases phases =
                PhaseJudge.judge(
                        new PhaseFacts(
                                at(onset),
                                at(harm),
                                T0.plusSeconds(declared),
                                at(knowable),
                                at(decided),
                                at(finished),
                                at(clear),
                                at(contained),
                                at(resolved),
                                Duration.ZERO));
        assertThat(phases.state()).isEqualTo(state);
        assertThat(phases.detect().toSeconds()).isEqualTo(detect);
        assertThat(seconds(phases.decide())).isEqualTo(decide);
        assertThat(seconds(phases.act())).isEqualTo(act);
        assertThat(seconds(phases.effect())).isEqualTo(effect);
        assertThat(seconds(phases.timeToContain())).isEqualTo(all);
        assertThat(phases.flags().stream().map(PhaseFlag::text).sorted())
                .containsExactlyElementsOf(
                        Stream.of(flags.split(";")).filter(each -> !each.isEmpty()).toList());
    }

    private static PhaseFacts facts(int decided, int finished, int clear, Duration epsilon) {
        return new PhaseFacts(
                at(600),
                null,
                T0.plusSeconds(700),
                at(780),
                at(decided),
                at(finished),
                at(clear),
                null,
                null,
                epsilon);
    }

    @Test
    void what_contradicts_itself_is_shown_as_it_is() {
        Phases doneBeforeDecided = PhaseJudge.judge(facts(1_000, 900, 2_400, Duration.ZERO));
        assertThat(doneBeforeDecided.state()).isEqualTo(State.INVALID);
        assertThat(seconds(doneBeforeDecided.act())).isEqualTo(-100);
        Phases overBeforeItBegan = PhaseJudge.judge(facts(1_000, 1_100, 500, Duration.ZERO));
        assertThat(overBeforeItBegan.state()).isEqualTo(State.INVALID);
        assertThat(seconds(overBeforeItBegan.timeToContain())).isEqualTo(-100);
    }

    @Test
    void clocks_that_are_that_far_apart_contradict_nothing() {
        Phases phases = PhaseJudge.judge(facts(1_000, 900, 2_400, Duration.ofSeconds(100)));
        assertThat(phases.state()).isEqualTo(State.CONTAINED);
        assertThat(seconds(phases.act())).isZero();
    }

    @Test
    void whatever_is_known_nothing_is_negative_but_what_is_invalid_and_the_whole_is_its_parts() {
        var random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            PhaseFacts facts = anything(random);
            Phases phases = PhaseJudge.judge(facts);
            if (phases.state() == State.INVALID) {
                continue;
            }
            assertThat(parts(phases)).as("%s", facts).allMatch(each -> !each.isNegative());
            if (phases.timeToContain() != null && parts(phases).count() == 4) {
                assertThat(parts(phases).reduce(Duration.ZERO, Duration::plus))
                        .as("%s", facts)
                        .isEqualTo(phases.timeToContain());
            }
        }
    }

    private static Stream<Duration> parts(Phases phases) {
        return Stream.of(phases.detect(), phases.decide(), phases.act(), phases.effect())
                .filter(Objects::nonNull);
    }

    private static PhaseFacts anything(Random random) {
        int declared = random.nextInt(1_000);
        Integer onset = maybe(random);
        Integer knowable = onset == null ? null : onset + random.nextInt(300);
        return new PhaseFacts(
                at(onset),
                at(maybe(random)),
                T0.plusSeconds(declared),
                at(knowable),
                at(maybe(random)),
                at(maybe(random)),
                at(maybe(random)),
                at(maybe(random)),
                at(maybe(random)),
                Duration.ZERO);
    }

    private static @Nullable Integer maybe(Random random) {
        return random.nextBoolean() ? random.nextInt(2_000) : null;
    }
}
