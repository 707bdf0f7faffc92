package dev.turnback.figures.attempt;

import static dev.turnback.figures.attempt.AttemptExamples.ENDED;
import static dev.turnback.figures.attempt.AttemptExamples.WATCHED;
import static dev.turnback.figures.attempt.AttemptExamples.at;
import static dev.turnback.figures.attempt.AttemptExamples.clear;
import static dev.turnback.figures.attempt.AttemptExamples.errors;
import static dev.turnback.figures.attempt.AttemptExamples.lost;
import static dev.turnback.figures.attempt.AttemptExamples.open;
import static dev.turnback.figures.attempt.AttemptExamples.rule;
import static dev.turnback.figures.attempt.Outcome.ABANDONED;
import static dev.turnback.figures.attempt.Outcome.FAILED;
import static dev.turnback.figures.attempt.Outcome.HARMFUL;
import static dev.turnback.figures.attempt.Outcome.INEFFECTIVE;
import static dev.turnback.figures.attempt.Outcome.PARTIAL;
import static dev.turnback.figures.attempt.Outcome.SUCCEEDED;
import static dev.turnback.figures.attempt.Outcome.SUCCEEDED_LATE;
import static dev.turnback.figures.attempt.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.attempt.AttemptFacts.End;
import dev.turnback.figures.attempt.AttemptFacts.FollowUp;
import dev.turnback.figures.attempt.Condition.State;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Examples, each a rollback that went well but for one or two things. The conditions are written in
 * their order: + holds, − does not, ? is not known.
 */
class CasesTest {

    private static Arguments when(
            String what, Consumer<AttemptExamples> change, Outcome outcome, String conditions) {
        return Arguments.of(Named.of(what, change), outcome, conditions);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                when("all went well", _ -> {}, SUCCEEDED, "++++"),
                when("it is under way", e -> e.end = null, UNKNOWN, "????"),
                when("it was given up", e -> end(e, Ending.ABANDONED), ABANDONED, "-+++"),
                when("the target was not reached", e -> end(e, Ending.NOT_REACHED), FAILED, "-+++"),
                when("something else is there", e -> see(e, TargetState.DIFFERS), FAILED, "-+++"),
                when("it ended in part", e -> end(e, Ending.PARTLY), PARTIAL, "-+++"),
                when("a part is there", e -> see(e, TargetState.PARTLY), PARTIAL, "-+++"),
                when("more was decided", e -> e.partOfWhatWasMeant = true, PARTIAL, "-+++"),
                when("nobody looked", e -> e.verified = null, UNKNOWN, "?+++"),
                when("nobody checked", e -> see(e, TargetState.NOT_CHECKED), UNKNOWN, "?+++"),
                when("it took too long", e -> bound(e, 299), SUCCEEDED_LATE, "+-++"),
                when("it took all its time", e -> bound(e, 300), SUCCEEDED, "++++"),
                when("no procedure bounds it", e -> e.timeBound = null, UNKNOWN, "+?++"),
                when("errors go on", e -> later(e, 4_500, errors(open(-60))), INEFFECTIVE, "++-+"),
                when("errors may end", e -> later(e, 4_499, errors(open(-60))), UNKNOWN, "++?+"),
                when(
                        "they end at last",
                        e -> rules(e, errors(clear(-60, 3_300))),
                        SUCCEEDED,
                        "++++"),
                when(
                        "they end late",
                        e -> later(e, 9_000, errors(clear(-60, 3_901))),
                        INEFFECTIVE,
                        "++-+"),
                when(
                        "they come back",
                        e -> later(e, 9_000, errors(clear(-60, 330), open(1_000))),
                        INEFFECTIVE,
                        "++-+"),
                when(
                        "they come back an hour later",
                        e -> later(e, 9_000, errors(clear(-60, 330), open(3_901))),
                        SUCCEEDED,
                        "++++"),
                when(
                        "nothing is heard of them",
                        e -> later(e, 9_000, errors(lost(-60, 200))),
                        UNKNOWN,
                        "++?+"),
                when("no rule is known", e -> e.rules = List.of(), UNKNOWN, "++?+"),
                when("no rule binds it", e -> e.watched = false, UNKNOWN, "+++?"),
                when("latency begins", e -> beside(e, 301), HARMFUL, "+++-"),
                when("latency begins at the last", e -> beside(e, 3_900), HARMFUL, "+++-"),
                when("latency begins too late", e -> beside(e, 3_901), SUCCEEDED, "++++"),
                when(
                        "latency begins meanwhile",
                        e ->
                                rules(
                                        e,
                                        errors(clear(-60, 330)),
                                        rule("latency", true, clear(9, 330))),
                        SUCCEEDED,
                        "++++"),
                when("it is rolled back again", e -> followed(e, 3_900), INEFFECTIVE, "+++-"),
                when("it is rolled back much later", e -> followed(e, 3_901), SUCCEEDED, "++++"),
                when("it was the wrong one", e -> e.misdirected = true, INEFFECTIVE, "++-+"),
                when("an hour is not over", e -> e.knownUntil = at(3_899), UNKNOWN, "+++?"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rollback_that_went_well_but_for_this(
            Consumer<AttemptExamples> change, Outcome outcome, String conditions) {
        var example = new AttemptExamples();
        change.accept(example);
        AttemptVerdict verdict = example.judged();
        assertThat(verdict.outcome()).as(verdict.because()).isEqualTo(outcome);
        assertThat(written(verdict)).isEqualTo(conditions);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(Ending.ABANDONED, ABANDONED),
                Arguments.of(Ending.NOT_REACHED, FAILED),
                Arguments.of(Ending.PARTLY, PARTIAL),
                Arguments.of(Ending.REACHED, HARMFUL));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_was_not_done_comes_before_what_it_did(Ending ending, Outcome outcome) {
        var example = new AttemptExamples();
        end(example, ending);
        beside(example, 400);
        example.misdirected = true;
        example.verified = null;
        assertThat(example.judged().outcome()).isEqualTo(outcome);
    }

    @Test
    void what_led_to_it_has_to_be_clear_also_when_it_was_before_it_began() {
        var example = new AttemptExamples();
        example.rules =
                List.of(
                        new RuleFact(
                                "errors",
                                "errors",
                                Duration.ofMinutes(10),
                                true,
                                true,
                                List.of(clear(-900, -800))));
        AttemptVerdict verdict = example.judged();
        assertThat(verdict.outcome()).isEqualTo(SUCCEEDED);
        assertThat(verdict.flags()).containsExactly(Flag.PRECIPITATE);
    }

    @Test
    void what_is_beside_it_is_no_reason_for_it() {
        var example = new AttemptExamples();
        example.rules = List.of(rule("errors", false, open(-60)));
        AttemptVerdict verdict = example.judged();
        assertThat(verdict.conditions().clear().state()).isEqualTo(State.NOT_KNOWN);
        assertThat(verdict.flags()).containsExactly(Flag.PRECIPITATE);
    }

    @Test
    void flags_say_what_is_to_be_seen_beside_the_outcome() {
        var example = new AttemptExamples();
        assertThat(example.judged().flags()).isEmpty();
        example.misdirected = true;
        example.timeBound = null;
        assertThat(example.judged().flags())
                .containsExactly(Flag.MISDIRECTED, Flag.PRECIPITATE, Flag.NO_PROCEDURE);
    }

    @Test
    void it_is_settled_when_an_hour_is_over_and_what_is_not_clear_could_have_been() {
        var example = new AttemptExamples();
        assertThat(example.judged().settledAt()).isEqualTo(WATCHED);
        assertThat(example.judged().provisional()).isFalse();
        example.knownUntil = WATCHED.minusNanos(1);
        assertThat(example.judged().provisional()).isTrue();
        example.rules = List.of(errors(open(-60)));
        assertThat(example.judged().settledAt()).isEqualTo(WATCHED.plusSeconds(600));
        example.rules = List.of(errors(clear(-60, 3_600)));
        assertThat(example.judged().settledAt()).isEqualTo(at(4_200));
        example.end = null;
        assertThat(example.judged().settledAt()).isNull();
    }

    @Test
    void the_sentences_show_the_arithmetic() {
        var example = new AttemptExamples();
        bound(example, 240);
        beside(example, 420);
        followed(example, 500);
        assertThat(example.judged().conditions().all().stream().map(Condition::sentence))
                .containsExactly(
                        "The target was verified to be there.",
                        "It took 300 s, which is over the 240 s of the procedure by 60 s.",
                        "“errors” is clear from 2026-03-01T12:05:30Z on, 30 s after its end, for its"
                                + " 600 s and more.",
                        "“latency” was crossed at 2026-03-01T12:07:00Z, 120 s after its end. shop"
                                + " 1.9 was rolled back again at 2026-03-01T12:08:20Z, 200 s after"
                                + " its end.");
        assertThat(example.judged().because())
                .isEqualTo(example.judged().conditions().noNewHarm().sentence());
    }

    private static String written(AttemptVerdict verdict) {
        return verdict.conditions().all().stream()
                .map(
                        each ->
                                switch (each.state()) {
                                    case HOLDS -> "+";
                                    case DOES_NOT_HOLD -> "-";
                                    case NOT_KNOWN -> "?";
                                })
                .collect(Collectors.joining());
    }

    private static void end(AttemptExamples example, Ending ending) {
        example.end = new End(ending, ENDED);
    }

    private static void see(AttemptExamples example, TargetState state) {
        example.verified = state;
    }

    private static void bound(AttemptExamples example, long seconds) {
        example.timeBound = Duration.ofSeconds(seconds);
    }

    private static void rules(AttemptExamples example, RuleFact... rules) {
        example.rules = List.of(rules);
    }

    private static void later(AttemptExamples example, long knownUntil, RuleFact... rules) {
        example.rules = List.of(rules);
        example.knownUntil = at(knownUntil);
    }

    private static void beside(AttemptExamples example, long from) {
        rules(example, errors(clear(-60, 330)), rule("latency", false, open(from)));
    }

    private static void followed(AttemptExamples example, long seconds) {
        example.followUps =
                List.of(new FollowUp(FollowUp.Kind.ROLLED_BACK_AGAIN, "shop 1.9", at(seconds)));
    }
}
