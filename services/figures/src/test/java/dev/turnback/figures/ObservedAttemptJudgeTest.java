package dev.turnback.figures;

import static dev.turnback.figures.AttemptOutcome.INEFFECTIVE;
import static dev.turnback.figures.AttemptOutcome.SUCCEEDED;
import static dev.turnback.figures.AttemptOutcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.ObservedAttemptJudge.Judgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ObservedAttemptJudgeTest {

    private static final Instant LANDED = Instant.parse("2026-01-06T12:00:00Z");
    private static final Instant EXPOSED = LANDED.minusSeconds(9_000);
    private static final Instant MUCH_LATER = LANDED.plusSeconds(1_000_000);

    @Nested
    class Outcome {
        @Test
        @DisplayName("succeeded when the previous version was restored and an hour stayed quiet")
        void succeeded() {
            Judgement judged = judge("1.0", "1.0", LANDED, MUCH_LATER);
            assertThat(judged.outcome()).isEqualTo(SUCCEEDED);
            assertThat(judged.flags()).isEmpty();
        }

        @Test
        @DisplayName("is ineffective when something follows within 60 minutes, the last included")
        void ineffective() {
            assertThat(judge("1.0", "1.0", LANDED, MUCH_LATER, 3_600).outcome())
                    .isEqualTo(INEFFECTIVE);
            assertThat(judge("1.0", "1.0", LANDED, MUCH_LATER, 3_601).outcome())
                    .isEqualTo(SUCCEEDED);
            assertThat(judge("1.0", "1.0", LANDED, MUCH_LATER, -1).outcome()).isEqualTo(SUCCEEDED);
        }

        @Test
        @DisplayName("is ineffective even where the history ends before the hour does")
        void ineffectiveAtTheEnd() {
            assertThat(judge("1.0", "1.0", LANDED, LANDED.plusSeconds(60), 60).outcome())
                    .isEqualTo(INEFFECTIVE);
        }

        @Test
        @DisplayName("is unknown when the history ends before the hour does")
        void notWatched() {
            Judgement judged = judge("1.0", "1.0", LANDED, LANDED.plusSeconds(3_599));
            assertThat(judged.outcome()).isEqualTo(UNKNOWN);
            assertThat(judged.flags()).containsExactly(ObservedAttemptJudge.NOT_WATCHED);
            assertThat(judge("1.0", "1.0", LANDED, LANDED.plusSeconds(3_600)).outcome())
                    .isEqualTo(SUCCEEDED);
        }

        @Test
        @DisplayName("is unknown when another or an unknown version was restored")
        void notPrevious() {
            for (var versions :
                    List.of(
                            Arrays.asList("0.9", "1.0"),
                            Arrays.asList(null, "1.0"),
                            Arrays.asList("1.0", null),
                            Arrays.<@Nullable String>asList(null, null))) {
                Judgement judged = judge(versions.get(0), versions.get(1), LANDED, MUCH_LATER, 60);
                assertThat(judged.outcome()).isEqualTo(UNKNOWN);
                assertThat(judged.flags())
                        .containsExactly(ObservedAttemptJudge.RESTORED_NOT_PREVIOUS);
            }
        }

        @Test
        @DisplayName("is unknown while it has not landed")
        void open() {
            Judgement judged = judge("1.0", "1.0", null, MUCH_LATER);
            assertThat(judged.outcome()).isEqualTo(UNKNOWN);
            assertThat(judged.flags()).containsExactly(ObservedAttemptJudge.OPEN);
        }
    }

    @Nested
    class Time {
        @Test
        @DisplayName("runs from exposure to landing")
        void measured() {
            assertThat(judge("1.0", "1.0", LANDED, MUCH_LATER).time())
                    .isEqualTo(new AttemptTime.Measured(9_000));
        }

        @Test
        @DisplayName("is censored where the history ends while it has not landed")
        void censored() {
            assertThat(judge("1.0", "1.0", null, EXPOSED.plusSeconds(172_800)).time())
                    .isEqualTo(new AttemptTime.Censored(172_800));
        }

        @Test
        @DisplayName("is not measured when exposure is not known")
        void unmeasured() {
            var attempt = new ObservedAttempt("1.0", "1.0", null, LANDED, List.of(), MUCH_LATER);
            Judgement judged = ObservedAttemptJudge.judge(attempt);
            assertThat(judged.time()).isEqualTo(new AttemptTime.Unmeasured());
            assertThat(judged.flags()).containsExactly(ObservedAttemptJudge.EXPOSURE_UNKNOWN);
        }

        @Test
        @DisplayName("is invalid, never clamped, when it landed before it was exposed")
        void negative() {
            Judgement judged = judge("1.0", "1.0", EXPOSED.minusSeconds(5), MUCH_LATER);
            assertThat(judged.time()).isEqualTo(new AttemptTime.Invalid(-5));
            assertThat(judged.flags()).containsExactly(ObservedAttemptJudge.NEGATIVE_TIME);
        }

        @Test
        @DisplayName("may be zero")
        void zero() {
            assertThat(judge("1.0", "1.0", EXPOSED, MUCH_LATER).time())
                    .isEqualTo(new AttemptTime.Measured(0));
        }
    }

    @Property
    void orderAndRepetitionOfFollowUpsChangeNothing(
            @ForAll @Size(max = 6) List<@LongRange(min = -9_000, max = 9_000) Long> after) {
        long[] once = after.stream().mapToLong(Long::longValue).toArray();
        var twice = new ArrayList<>(after);
        twice.addAll(after);
        Collections.reverse(twice);
        assertThat(judge("1.0", "1.0", LANDED, MUCH_LATER, once))
                .isEqualTo(
                        judge(
                                "1.0",
                                "1.0",
                                LANDED,
                                MUCH_LATER,
                                twice.stream().mapToLong(Long::longValue).toArray()));
    }

    private static Judgement judge(
            @Nullable String restored,
            @Nullable String previous,
            @Nullable Instant landed,
            Instant until,
            long... followUps) {
        return ObservedAttemptJudge.judge(
                new ObservedAttempt(
                        restored,
                        previous,
                        EXPOSED,
                        landed,
                        LongStream.of(followUps).mapToObj(LANDED::plusSeconds).toList(),
                        until));
    }
}
