package dev.turnback.insight.metrics;

import static dev.turnback.insight.metrics.Words.percent;

import dev.turnback.figures.Confidence;
import dev.turnback.figures.Fisher;
import dev.turnback.figures.Holm;
import dev.turnback.insight.metrics.Trial.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rate group by group. A group is compared with all that do not belong to it, and called
 * different only when it is after adjustment for all groups that are compared.
 *
 * @param groups the largest first, those of which it is not known last
 * @param sentences what is to be said of the groups that differ
 * @param trend how surprising the change over time is if there is none, adjusted with the groups:
 *     all that a figure says is one family, and seldom wrong as a whole; null where none is
 *     compared
 */
public record Subgroups(
        Map<Dimension, List<GroupRate>> groups, List<String> sentences, @Nullable Double trend) {

    /** What is grouped: it may count otherwise in a group than as a whole. */
    interface Unit {
        Trial whole();

        Set<String> groups(Dimension dimension);

        /**
         * @param group null for no group
         */
        Trial in(Dimension dimension, @Nullable String group);
    }

    private record Group(
            Dimension dimension, @Nullable String name, List<Trial> in, List<Trial> whole) {
        Tally tally() {
            return Trial.tally(in);
        }

        Tally others(Tally all) {
            Tally own = Trial.tally(whole);
            return new Tally(
                    all.n() - own.n(), all.hits() - own.hits(), all.unknown() - own.unknown());
        }

        boolean isComparable(Tally all) {
            return name != null && Math.min(tally().n(), others(all).n()) >= Halves.ENOUGH;
        }
    }

    /**
     * @param trend how surprising the change over time is by itself; null where none is compared
     */
    static Subgroups of(List<? extends Unit> units, @Nullable Double trend) {
        Tally all = Trial.tally(units.stream().map(Unit::whole).toList());
        List<Group> groups =
                Stream.of(Dimension.values()).flatMap(d -> groups(d, units).stream()).toList();
        List<Group> compared = groups.stream().filter(g -> g.isComparable(all)).toList();
        List<Double> adjusted =
                Holm.adjust(
                        Stream.concat(
                                        compared.stream().map(g -> p(g, all)),
                                        Stream.ofNullable(trend))
                                .toList());
        var byDimension = new EnumMap<Dimension, List<GroupRate>>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            byDimension.put(dimension, new ArrayList<>());
        }
        var sentences = new ArrayList<String>();
        for (Group group : groups) {
            int index = compared.indexOf(group);
            Double p = index < 0 ? null : adjusted.get(index);
            GroupRate rate = rate(group, p);
            Objects.requireNonNull(byDimension.get(group.dimension())).add(rate);
            if (p != null && rate.different()) {
                sentences.add(sentence(group, all, p, adjusted.size()));
            }
        }
        return new Subgroups(byDimension, sentences, trend == null ? null : adjusted.getLast());
    }

    List<GroupRate> by(Dimension dimension) {
        return List.copyOf(groups.getOrDefault(dimension, List.of()));
    }

    private static List<Group> groups(Dimension dimension, List<? extends Unit> units) {
        var groups = new HashMap<@Nullable String, Group>();
        for (Unit unit : units) {
            Set<String> names = unit.groups(dimension);
            if (names.isEmpty()) {
                add(unit, dimension, null, groups);
            }
            names.forEach(name -> add(unit, dimension, name, groups));
        }
        return groups.values().stream().sorted(order()).toList();
    }

    private static void add(
            Unit unit,
            Dimension dimension,
            @Nullable String name,
            Map<@Nullable String, Group> groups) {
        Group group = groups.get(name);
        if (group == null) {
            group = new Group(dimension, name, new ArrayList<>(), new ArrayList<>());
            groups.put(name, group);
        }
        group.in().add(unit.in(dimension, name));
        group.whole().add(unit.whole());
    }

    private static Comparator<Group> order() {
        return Comparator.comparing((Group group) -> group.name() == null)
                .thenComparing(Comparator.<Group>comparingInt(g -> g.tally().n()).reversed())
                .thenComparing(group -> String.valueOf(group.name()));
    }

    private static double p(Group group, Tally all) {
        Tally own = group.tally();
        Tally others = group.others(all);
        return Fisher.p(own.hits(), own.n(), others.hits(), others.n());
    }

    private static GroupRate rate(Group group, @Nullable Double p) {
        Tally tally = group.tally();
        return new GroupRate(
                group.name(),
                tally.n(),
                tally.hits(),
                tally.unknown(),
                tally.value(),
                tally.interval(),
                p,
                p != null && p < 1 - Confidence.LEVEL);
    }

    private static String sentence(Group group, Tally all, double p, int comparisons) {
        Tally own = group.tally();
        Tally others = group.others(all);
        return String.format(
                Locale.ROOT,
                "The %s %s differs: %s (%d of %d), the others %s (%d of %d); %s, adjusted"
                        + " for %d comparisons.",
                group.dimension().words(),
                group.name(),
                percent(Objects.requireNonNull(own.value())),
                own.hits(),
                own.n(),
                percent(Objects.requireNonNull(others.value())),
                others.hits(),
                others.n(),
                Words.surprise(p),
                comparisons);
    }
}
