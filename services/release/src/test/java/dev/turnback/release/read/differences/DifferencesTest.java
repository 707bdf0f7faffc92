package dev.turnback.release.read.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    /** Something with a name and a size, as a step has words and seconds. */
    private record Thing(String name, int size) {}

    private static List<String> steps(List<Thing> before, List<Thing> after) {
        return Differences.ofList(
                        "steps",
                        "step",
                        before,
                        after,
                        (one, other) -> one.name().equals(other.name()),
                        Thing::name,
                        (field, pair) ->
                                Stream.concat(
                                        Differences.ofValue(
                                                field + ".name",
                                                "the name",
                                                pair.before().name(),
                                                pair.after().name()),
                                        Differences.ofValue(
                                                field + ".size",
                                                "the size",
                                                String.valueOf(pair.before().size()),
                                                String.valueOf(pair.after().size()))))
                .map(each -> each.field() + " " + each.kind() + ": " + each.sentence())
                .toList();
    }

    private static Thing thing(String name) {
        return new Thing(name, 1);
    }

    @Nested
    class OfAList {
        @Test
        void nothingDiffersFromItself() {
            List<Thing> same = List.of(thing("a"), thing("b"), thing("a"));
            assertThat(steps(same, same)).isEmpty();
        }

        @Test
        void whatIsNewShiftsTheOthersWithoutMovingThem() {
            assertThat(
                            steps(
                                    List.of(thing("a"), thing("b")),
                                    List.of(thing("new"), thing("a"), thing("b"))))
                    .containsExactly("steps[0] ADDED: Step 1 is new: new.");
        }

        @Test
        void whatIsGoneDoesNotMoveTheOthersEither() {
            assertThat(
                            steps(
                                    List.of(thing("a"), thing("b"), thing("c")),
                                    List.of(thing("b"), thing("c"))))
                    .containsExactly("steps[0] REMOVED: Step 1 is gone: a.");
        }

        @Test
        void whatSwapsPlacesMovedOnce() {
            assertThat(steps(List.of(thing("a"), thing("b")), List.of(thing("b"), thing("a"))))
                    .containsExactly("steps[1] MOVED: Step 2 moved from place 1: a.");
        }

        @Test
        void otherWordsInTheSamePlaceAreTheSameThing() {
            assertThat(
                            steps(
                                    List.of(thing("a"), thing("b")),
                                    List.of(thing("a"), new Thing("c", 2))))
                    .containsExactly(
                            "steps[1].name CHANGED: The name was b and is now c.",
                            "steps[1].size CHANGED: The size was 1 and is now 2.");
        }

        @Test
        void whatMovedIsComparedWithItself() {
            assertThat(
                            steps(
                                    List.of(new Thing("a", 1), thing("b")),
                                    List.of(thing("b"), new Thing("a", 5))))
                    .containsExactly(
                            "steps[1] MOVED: Step 2 moved from place 1: a.",
                            "steps[1].size CHANGED: The size was 1 and is now 5.");
        }
    }

    @Nested
    class OfAValue {
        @Test
        void itIsNewOrGoneOrAnother() {
            assertThat(Differences.ofValue("owner", "the owner", null, "team a"))
                    .extracting(Difference::sentence)
                    .containsExactly("The owner is now team a.");
            assertThat(Differences.ofValue("owner", "the owner", "team a", null))
                    .extracting(Difference::sentence)
                    .containsExactly("The owner was team a and is gone.");
            assertThat(Differences.ofValue("owner", "the owner", "team a", "team a")).isEmpty();
        }
    }

    @Nested
    class OfASet {
        @Test
        void theOrderSaysNothing() {
            assertThat(Differences.ofSet("k", "kind", List.of("A", "B"), List.of("B", "A")))
                    .isEmpty();
            assertThat(Differences.ofSet("k", "kind", List.of("A"), List.of("B")))
                    .extracting(Difference::sentence)
                    .containsExactly("Kind A is gone.", "Kind B is new.");
        }
    }

    @Test
    void secondsHaveNoNeedlessDigits() {
        assertThat(Differences.seconds(90)).isEqualTo("90 s");
        assertThat(Differences.seconds(0.5)).isEqualTo("0.5 s");
        assertThat(Differences.listed(List.of())).isEqualTo("nothing");
    }
}
