package dev.turnback.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.gateway.chat.Typed.Decide;
import dev.turnback.gateway.chat.Typed.Log;
import dev.turnback.gateway.chat.Typed.Unclear;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @Nested
    @DisplayName("a decision")
    class ADecision {

        @Test
        void has_all_that_can_be_said() {
            assertThat(
                            Typed.read(
                                    "decide full-rollback release v2.1 in inc_01J8 because errors"
                                            + " doubled in EU @-2m"))
                    .isEqualTo(
                            new Decide(
                                    DecisionKind.FULL_ROLLBACK,
                                    "v2.1",
                                    "inc_01J8",
                                    false,
                                    "errors doubled in EU",
                                    Duration.ofMinutes(2)));
        }

        @Test
        void needs_no_more_than_its_kind() {
            assertThat(Typed.read("  DECIDE Hold "))
                    .isEqualTo(new Decide(DecisionKind.HOLD, null, null, false, "", Duration.ZERO));
            assertThat(Typed.read("decide pause in inc_1 release rel_1"))
                    .isEqualTo(
                            new Decide(
                                    DecisionKind.PAUSE,
                                    "rel_1",
                                    "inc_1",
                                    false,
                                    "",
                                    Duration.ZERO));
        }

        @Test
        void may_be_copied_from_an_answer() {
            assertThat(Typed.read("decide hold release 2.\u2060rc1 in inc_1\u2060"))
                    .isEqualTo(
                            new Decide(
                                    DecisionKind.HOLD, "2.rc1", "inc_1", false, "", Duration.ZERO));
        }

        @Test
        void breaks_glass_wherever_that_is_typed_but_not_in_its_words() {
            for (String text :
                    new String[] {
                        "decide pause break-glass because no commander answers",
                        "decide pause BREAK-GLASS in inc_1 because no commander answers",
                        "decide pause in inc_1 break-glass because no commander answers"
                    }) {
                assertThat(Typed.read(text))
                        .extracting(typed -> ((Decide) typed).breaksGlass())
                        .isEqualTo(true);
            }
            assertThat(Typed.read("decide pause because the break-glass was of no use"))
                    .isEqualTo(
                            new Decide(
                                    DecisionKind.PAUSE,
                                    null,
                                    null,
                                    false,
                                    "the break-glass was of no use",
                                    Duration.ZERO));
        }

        @Test
        void that_breaks_glass_says_why() {
            assertThat(Typed.read("decide pause break-glass"))
                    .isEqualTo(
                            new Unclear(
                                    "Say why you go ahead without authority: break-glass because"
                                            + " words."));
        }

        @Test
        void takes_seconds_and_hours_too() {
            assertThat(Typed.read("decide hold @-90s"))
                    .extracting(typed -> ((Decide) typed).ago())
                    .isEqualTo(Duration.ofSeconds(90));
            assertThat(Typed.read("decide hold because slow @-1h"))
                    .extracting(typed -> ((Decide) typed).ago())
                    .isEqualTo(Duration.ofHours(1));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "decide",
                    "decide rollback",
                    "decide hold release",
                    "decide hold now",
                    "decide hold in",
                    "decide hold in production",
                    "decide because slow",
                    "decide hold @-99h"
                })
        void that_is_not_understood_says_what_to_type(String text) {
            assertThat(Typed.read(text)).isInstanceOf(Unclear.class);
        }
    }

    @Nested
    @DisplayName("a log entry")
    class AnEntry {

        @Test
        void is_all_words_but_for_the_incident_and_the_time_at_its_end() {
            assertThat(Typed.read("log we are in the dark in inc_2 @-30s"))
                    .isEqualTo(new Log("we are in the dark", "inc_2", Duration.ofSeconds(30)));
            assertThat(Typed.read("log mail ops@-2m.test in between"))
                    .isEqualTo(new Log("mail ops@-2m.test in between", null, Duration.ZERO));
        }

        @Test
        void needs_words() {
            assertThat(Typed.read("log in inc_2 @-2m")).isInstanceOf(Unclear.class);
        }
    }

    @Test
    void whatever_is_typed_is_read() {
        assertThat(Typed.read("")).isEqualTo(new Typed.Help());
        assertThat(Typed.read("help me")).isEqualTo(new Typed.Help());
        assertThat(Typed.read("status")).isEqualTo(new Typed.Status());
        assertThat(Typed.read("rollback now")).isInstanceOf(Unclear.class);
        var random = new Random(3);
        String[] words =
                "decide log in release break-glass because hold inc_1 @-2m \u2028 \t < @-"
                        .split(" ", -1);
        for (int round = 0; round < 5_000; round++) {
            String text =
                    Stream.generate(() -> words[random.nextInt(words.length)])
                            .limit(random.nextInt(8))
                            .collect(Collectors.joining(" "));
            assertThat(Typed.read(text)).isNotNull();
        }
    }
}
