package dev.turnback.cli.git;

import dev.turnback.cli.git.TakenBack.Match;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was taken back: by the id a message names, else by the pull request it names, else by
 * the exact subject it quotes. An original is a commit that reached the main line before its
 * revert, or with it.
 */
final class RevertFinder {

    private static final Duration SUBJECT_REACH = Duration.ofDays(365);

    private record Place(int landing, String original) {}

    private final CommitGraph graph;

    RevertFinder(CommitGraph graph) {
        this.graph = graph;
    }

    /**
     * What the main line took back, the oldest first. A revert that reached it twice at once, as a
     * commit and as the merge that carried it, counts once.
     */
    List<TakenBack> find() {
        Map<Place, TakenBack> found = new LinkedHashMap<>();
        List<TakenBack> lost = new ArrayList<>();
        for (Commit commit : graph.commits().reversed()) {
            Mentions mentions = commit.mentions;
            if (mentions == null || commit.landing == Commit.NONE) {
                continue;
            }
            for (TakenBack taken : resolve(commit, mentions)) {
                Commit original = taken.original();
                if (original == null) {
                    lost.add(taken);
                } else {
                    found.merge(
                            new Place(commit.landing, original.id),
                            taken,
                            (a, b) -> b.match().compareTo(a.match()) < 0 ? b : a);
                }
            }
        }
        List<TakenBack> all = new ArrayList<>(found.values());
        lost.stream().filter(one -> !isCarrier(one.revert(), found)).forEach(all::add);
        all.sort(Comparator.comparingInt((TakenBack one) -> one.revert().landing));
        return all;
    }

    /** A merge that quotes the revert it carries says nothing new. */
    private static boolean isCarrier(Commit merge, Map<Place, TakenBack> found) {
        return merge.parents.size() > 1
                && found.keySet().stream().anyMatch(place -> place.landing == merge.landing);
    }

    private List<TakenBack> resolve(Commit revert, Mentions mentions) {
        List<TakenBack> found = new ArrayList<>();
        for (String id : mentions.commits()) {
            Commit original = graph.startingWith(id);
            if (original != null && isBefore(original, revert)) {
                found.add(new TakenBack(revert, original, Match.SHA, id));
            }
        }
        if (found.isEmpty()) {
            for (int number : mentions.pullRequests()) {
                Commit original = latest(graph.carrying(number), revert);
                if (original != null) {
                    found.add(new TakenBack(revert, original, Match.PULL_REQUEST, "#" + number));
                }
            }
        }
        if (found.isEmpty()) {
            found.add(bySubject(revert, mentions));
        }
        return found;
    }

    private TakenBack bySubject(Commit revert, Mentions mentions) {
        String subject = mentions.subject();
        if (subject != null) {
            Commit original = latest(graph.withSubject(subject), revert);
            if (original != null && !original.at.isBefore(revert.at.minus(SUBJECT_REACH))) {
                return new TakenBack(revert, original, Match.SUBJECT, subject);
            }
        }
        List<String> ids = mentions.commits();
        List<Integer> numbers = mentions.pullRequests();
        String named =
                !ids.isEmpty()
                        ? ids.getFirst()
                        : !numbers.isEmpty()
                                ? "#" + numbers.getFirst()
                                : Objects.requireNonNullElse(subject, "");
        return new TakenBack(revert, null, Match.NONE, named);
    }

    private static @Nullable Commit latest(List<Commit> candidates, Commit revert) {
        return candidates.stream()
                .filter(candidate -> isBefore(candidate, revert))
                .max(
                        Comparator.comparingInt((Commit candidate) -> candidate.landing)
                                .thenComparing(candidate -> candidate.at))
                .orElse(null);
    }

    /**
     * Landed earlier, or at the same time from the same branch. Commits of one branch are told
     * apart by their parents, since their times may be equal.
     */
    private static boolean isBefore(Commit candidate, Commit revert) {
        if (candidate.equals(revert) || candidate.landing == Commit.NONE) {
            return false;
        }
        return candidate.landing < revert.landing
                || (candidate.landing == revert.landing && isAncestor(candidate, revert));
    }

    private static boolean isAncestor(Commit candidate, Commit revert) {
        List<Commit> open = new ArrayList<>(revert.parents);
        List<Commit> seen = new ArrayList<>();
        while (!open.isEmpty()) {
            Commit next = open.removeLast();
            if (next.equals(candidate)) {
                return true;
            }
            if (next.landing == revert.landing && !seen.contains(next)) {
                seen.add(next);
                open.addAll(next.parents);
            }
        }
        return false;
    }
}
