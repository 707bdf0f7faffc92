package dev.turnback.release.read.differences;

import dev.turnback.release.read.differences.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds differences field by field. */
public final class Differences {

    private Differences() {}

    /**
     * A field that holds one value.
     *
     * @param called the field in a sentence, such as "the time bound"
     */
    public static Stream<Difference> ofValue(
            String field, String called, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return Stream.empty();
        }
        Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        String sentence =
                switch (kind) {
                    case ADDED -> capital(called) + " is now " + after + ".";
                    case REMOVED -> capital(called) + " was " + before + " and is gone.";
                    case CHANGED, MOVED ->
                            capital(called) + " was " + before + " and is now " + after + ".";
                };
        return Stream.of(new Difference(field, kind, before, after, sentence));
    }

    /** A field that holds a set of values, whose order says nothing. */
    public static Stream<Difference> ofSet(
            String field, String called, List<String> before, List<String> after) {
        return Stream.concat(
                before.stream()
                        .filter(one -> !after.contains(one))
                        .map(
                                one ->
                                        new Difference(
                                                field,
                                                Kind.REMOVED,
                                                one,
                                                null,
                                                capital(called) + " " + one + " is gone.")),
                after.stream()
                        .filter(one -> !before.contains(one))
                        .map(
                                one ->
                                        new Difference(
                                                field,
                                                Kind.ADDED,
                                                null,
                                                one,
                                                capital(called) + " " + one + " is new.")));
    }

    /**
     * A field that holds things in an order. What is the same thing in both is compared in itself,
     * wherever it stands; of the others, those in the same place are the same thing.
     *
     * @param called one of them in a sentence, such as "step"
     * @param same whether two are the same thing by what they hold
     * @param words one of them in short
     * @param within what differs between two that are the same thing; given its field
     */
    public static <T> Stream<Difference> ofList(
            String field,
            String called,
            List<T> before,
            List<T> after,
            BiPredicate<T, T> same,
            Function<T, String> words,
            BiFunction<String, Pair<T>, Stream<Difference>> within) {
        int[] origin = matched(before, after, same);
        List<Difference> found = new ArrayList<>();
        IntStream.range(0, before.size())
                .filter(b -> IntStream.of(origin).noneMatch(o -> o == b))
                .forEach(
                        b ->
                                found.add(
                                        new Difference(
                                                at(field, b),
                                                Kind.REMOVED,
                                                words.apply(before.get(b)),
                                                null,
                                                "%s %d is gone: %s."
                                                        .formatted(
                                                                capital(called),
                                                                b + 1,
                                                                words.apply(before.get(b))))));
        for (int a = 0; a < after.size(); a++) {
            T now = after.get(a);
            if (origin[a] < 0) {
                found.add(
                        new Difference(
                                at(field, a),
                                Kind.ADDED,
                                null,
                                words.apply(now),
                                "%s %d is new: %s."
                                        .formatted(capital(called), a + 1, words.apply(now))));
                continue;
            }
            moved(field, called, origin, a, words.apply(now)).ifPresent(found::add);
            within.apply(at(field, a), new Pair<>(before.get(origin[a]), now)).forEach(found::add);
        }
        return found.stream();
    }

    /** The same thing in two versions. */
    public record Pair<T>(T before, T after) {}

    /** It moved when what was before it is no longer all before it. */
    private static Optional<Difference> moved(
            String field, String called, int[] origin, int place, String words) {
        boolean overtaken =
                IntStream.range(0, place).anyMatch(earlier -> origin[earlier] > origin[place]);
        return overtaken
                ? Optional.of(
                        new Difference(
                                at(field, place),
                                Kind.MOVED,
                                String.valueOf(origin[place] + 1),
                                String.valueOf(place + 1),
                                "%s %d moved from place %d: %s."
                                        .formatted(
                                                capital(called),
                                                place + 1,
                                                origin[place] + 1,
                                                words)))
                : Optional.empty();
    }

    /** For each of the later ones, where it was before; -1 when it was not there. */
    private static <T> int[] matched(List<T> before, List<T> after, BiPredicate<T, T> same) {
        int[] origin = IntStream.range(0, after.size()).map(_ -> -1).toArray();
        boolean[] taken = new boolean[before.size()];
        for (int a = 0; a < after.size(); a++) {
            for (int b = 0; b < before.size() && origin[a] < 0; b++) {
                if (!taken[b] && same.test(before.get(b), after.get(a))) {
                    origin[a] = b;
                    taken[b] = true;
                }
            }
        }
        for (int a = 0; a < Math.min(after.size(), before.size()); a++) {
            if (origin[a] < 0 && !taken[a]) {
                origin[a] = a;
                taken[a] = true;
            }
        }
        return origin;
    }

    /** Several words as one value. */
    public static String listed(List<?> values) {
        return values.isEmpty()
                ? "nothing"
                : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** A duration in seconds without needless digits. */
    public static String seconds(double seconds) {
        return (seconds == Math.rint(seconds)
                        ? Long.toString((long) seconds)
                        : Double.toString(seconds))
                + " s";
    }

    private static String at(String field, int index) {
        return field + "[" + index + "]";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
