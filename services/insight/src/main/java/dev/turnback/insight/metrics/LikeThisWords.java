package dev.turnback.insight.metrics;

import static dev.turnback.insight.metrics.Words.duration;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.figures.Percentiles.Percentile;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.metrics.EarlierIncidents.Likeness;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Earlier incidents in words that claim no more than there are of them. */
final class LikeThisWords {

    private LikeThisWords() {}

    static String rule(
            IncidentFact one, Likeness likeness, SortedSet<ChangeKind> kinds, int ofSameKind) {
        String what = noun(one);
        String ofComponents = "Earlier %s of %s".formatted(what, anyOf(one.components()));
        String said =
                switch (likeness) {
                    case ALL -> "All earlier %s: this one names no component".formatted(what);
                    case COMPONENT_AND_CHANGE_KIND ->
                            "%s, linked to a release that changes %s"
                                    .formatted(ofComponents, anyOf(kinds));
                    case COMPONENT ->
                            kinds.isEmpty()
                                    ? ofComponents
                                    : "%s, whatever was changed: only %d %s linked to a release that changes %s"
                                            .formatted(
                                                    ofComponents,
                                                    ofSameKind,
                                                    ofSameKind == 1 ? "is" : "are",
                                                    anyOf(kinds));
                };
        return said
                + switch (one.basis()) {
                    case VERIFIED -> "; recorded live.";
                    case OBSERVED -> "; from imported history.";
                };
    }

    static String finding(
            IncidentFact one,
            int n,
            @Nullable Double age,
            @Nullable Integer contained,
            Percentile half) {
        String what = noun(one);
        if (n < EarlierIncidents.ENOUGH) {
            return "Not enough earlier %s to compare: %d, and it takes %d."
                    .formatted(what, n, EarlierIncidents.ENOUGH);
        }
        String soFar =
                age == null || contained == null
                        ? "%d earlier %s are like this one".formatted(n, what)
                        : "%d of %d earlier %s like this one were contained within %s, %s"
                                .formatted(
                                        contained,
                                        n,
                                        what,
                                        duration(age),
                                        one.end() == null
                                                ? "as long as it lasts now"
                                                : "as long as it took");
        Double seconds = half.seconds();
        return soFar
                + (seconds == null
                        ? "; fewer than half were contained when last seen."
                        : "; half within " + duration(seconds) + TimeFinding.interval(half) + ".");
    }

    private static String noun(IncidentFact one) {
        return one.drill() ? "drills" : "incidents";
    }

    private static String anyOf(Collection<?> names) {
        List<String> all = names.stream().map(String::valueOf).toList();
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
    }
}
