package dev.turnback.guidance.read.neighbours;

import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.GuidanceCheck.Kind;
import dev.turnback.contracts.Scope;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.read.items.ItemView.State;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The items that say much the same as one, or contradict it, where both apply.
 *
 * @param measure how the likeness is told
 * @param similar the likest first
 * @param conflicts by id
 */
public record Neighbours(
        String guidanceId, String measure, List<Similar> similar, List<Conflict> conflicts) {

    public Neighbours {
        similar = List.copyOf(similar);
        conflicts = List.copyOf(conflicts);
    }

    /** From this share of shared words on two clauses say much the same. */
    static final double MUCH = 0.4;

    private static final String MEASURE =
            "Two clauses say much the same when they share at least 4 in 10 of the words that either"
                    + " of them has, words of fewer than 3 letters left out, and their scopes overlap.";

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 3;

    /**
     * @param likeness shared words by all words of both, 0 to 1
     * @param shared the words that both have, sorted
     */
    public record Similar(
            String id, State state, String clause, double likeness, List<String> shared) {}

    /**
     * @param sentence why both cannot be followed as they are
     */
    public record Conflict(String id, State state, String clause, String sentence) {}

    static Neighbours of(ItemView item, List<ItemView> others) {
        List<ItemView> near =
                others.stream()
                        .filter(other -> !other.id().equals(item.id()))
                        .filter(other -> other.state() != State.RETIRED)
                        .filter(other -> overlap(item.scope(), other.scope()))
                        .toList();
        return new Neighbours(
                item.id(),
                MEASURE,
                near.stream()
                        .map(other -> similar(item, other))
                        .filter(each -> each.likeness() >= MUCH)
                        .sorted(
                                Comparator.comparingDouble(Similar::likeness)
                                        .reversed()
                                        .thenComparing(Similar::id))
                        .toList(),
                near.stream()
                        .flatMap(
                                other ->
                                        conflict(item, other).stream()
                                                .map(why -> conflict(other, why)))
                        .sorted(Comparator.comparing(Conflict::id))
                        .toList());
    }

    /** Ids of all of them, sorted. */
    public List<String> ids() {
        return Stream.concat(
                        similar.stream().map(Similar::id), conflicts.stream().map(Conflict::id))
                .distinct()
                .sorted()
                .toList();
    }

    private static Conflict conflict(ItemView other, String sentence) {
        return new Conflict(other.id(), other.state(), other.clause(), sentence);
    }

    private static Similar similar(ItemView item, ItemView other) {
        NavigableSet<String> all = words(item.clause());
        NavigableSet<String> shared = new TreeSet<>(all);
        NavigableSet<String> others = words(other.clause());
        shared.retainAll(others);
        all.addAll(others);
        return new Similar(
                other.id(),
                other.state(),
                other.clause(),
                all.isEmpty() ? 0 : (double) shared.size() / all.size(),
                List.copyOf(shared));
    }

    private static NavigableSet<String> words(String clause) {
        NavigableSet<String> words = new TreeSet<>();
        WORD.splitAsStream(clause.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST)
                .forEach(words::add);
        return words;
    }

    private static boolean overlap(Scope one, Scope other) {
        return meet(one.changeKinds(), other.changeKinds())
                && meet(one.components(), other.components())
                && meet(one.tags(), other.tags());
    }

    /** An empty list means all of them. */
    private static <T> boolean meet(List<T> some, List<T> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    /** The gravest reason why both cannot be followed as they are. */
    private static Optional<String> conflict(ItemView item, ItemView other) {
        GuidanceCheck mine = item.check();
        GuidanceCheck theirs = other.check();
        if (mine != null
                && theirs != null
                && mine.kind() == theirs.kind()
                && !mine.equals(theirs)
                && isOfOneValue(mine.kind())) {
            return Optional.of(
                    "This one asks that %s, and the other that %s."
                            .formatted(mine.words(), theirs.words()));
        }
        return item.pattern() != null
                        && other.pattern() != null
                        && item.pattern() != other.pattern()
                ? Optional.of(
                        "This one asks for the design pattern %s, and the other for %s."
                                .formatted(item.pattern(), other.pattern()))
                : Optional.empty();
    }

    /**
     * A plan can have several procedures and rules, but one first stage and one pattern a change.
     */
    private static boolean isOfOneValue(Kind kind) {
        return switch (kind) {
            case FIRST_STAGE_AT_MOST, NEEDS_PATTERN -> true;
            case NEEDS_REHEARSED_PROCEDURE, NEEDS_CONTAINMENT, NEEDS_RULE_FOR -> false;
        };
    }
}
