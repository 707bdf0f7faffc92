package dev.turnback.insight.metrics;

import dev.turnback.figures.Confidence;
import dev.turnback.figures.Holm;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.LogRank;
import dev.turnback.figures.Percentiles;
import dev.turnback.insight.facts.Timed;
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
 * A time group by group, as {@link Subgroups} for a rate.
 *
 * @param groups the largest first, those of which it is not known last
 * @param sentences what is to be said of the groups that differ
 * @param trend as that of {@link Subgroups}, by the log-rank test
 */
public record TimeSubgroups(
        Map<Dimension, List<GroupTime>> groups, List<String> sentences, @Nullable Double trend) {

    /** What is grouped. */
    public interface Unit extends Timed {
        Traits traits();
    }

    private record Group(
            Dimension dimension,
            @Nullable String name,
            List<Lifetime> own,
            List<Lifetime> others,
            int unknown) {

        boolean isComparable() {
            return name != null && Math.min(own.size(), others.size()) >= Halves.ENOUGH;
        }
    }

    /**
     * @param trend how surprising the change over time is by itself; null where none is compared
     */
    static TimeSubgroups of(List<? extends Unit> units, @Nullable Double trend) {
        List<Group> groups =
                Stream.of(Dimension.values()).flatMap(d -> groups(d, units).stream()).toList();
        List<Group> compared = groups.stream().filter(Group::isComparable).toList();
        List<Double> adjusted =
                Holm.adjust(
                        Stream.concat(
                                        compared.stream().map(g -> LogRank.p(g.own(), g.others())),
                                        Stream.ofNullable(trend))
                                .toList());
        var byDimension = new EnumMap<Dimension, List<GroupTime>>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            byDimension.put(dimension, new ArrayList<>());
        }
        var sentences = new ArrayList<String>();
        for (Group group : groups) {
            int index = compared.indexOf(group);
            Double p = index < 0 ? null : adjusted.get(index);
            GroupTime time = time(group, p);
            Objects.requireNonNull(byDimension.get(group.dimension())).add(time);
            if (p != null && time.different()) {
                sentences.add(sentence(group, p, adjusted.size()));
            }
        }
        return new TimeSubgroups(byDimension, sentences, trend == null ? null : adjusted.getLast());
    }

    MetricAnswer.TimesBy by() {
        return new MetricAnswer.TimesBy(
                by(Dimension.COMPONENT),
                by(Dimension.TEAM),
                by(Dimension.CHANGE_KIND),
                by(Dimension.PATTERN),
                by(Dimension.SEVERITY),
                by(Dimension.HARM_KIND),
                by(Dimension.ACTOR));
    }

    private List<GroupTime> by(Dimension dimension) {
        return List.copyOf(groups.getOrDefault(dimension, List.of()));
    }

    private static List<Group> groups(Dimension dimension, List<? extends Unit> units) {
        var names = new HashMap<@Nullable String, List<Unit>>();
        for (Unit unit : units) {
            Set<String> own = dimension.groups(unit.traits());
            if (own.isEmpty()) {
                names.computeIfAbsent(null, _ -> new ArrayList<>()).add(unit);
            }
            own.forEach(name -> names.computeIfAbsent(name, _ -> new ArrayList<>()).add(unit));
        }
        return names.entrySet().stream()
                .map(e -> group(dimension, e.getKey(), e.getValue(), units))
                .sorted(
                        Comparator.comparing((Group group) -> group.name() == null)
                                .thenComparing(
                                        Comparator.<Group>comparingInt(g -> g.own().size())
                                                .reversed())
                                .thenComparing(group -> String.valueOf(group.name())))
                .toList();
    }

    private static Group group(
            Dimension dimension, @Nullable String name, List<Unit> own, List<? extends Unit> all) {
        List<Lifetime> times = Lifetimes.of(own);
        List<Lifetime> others =
                name == null
                        ? List.of()
                        : Lifetimes.of(
                                all.stream()
                                        .filter(u -> !dimension.groups(u.traits()).contains(name))
                                        .toList());
        return new Group(dimension, name, times, others, own.size() - times.size());
    }

    private static GroupTime time(Group group, @Nullable Double p) {
        Percentiles percentiles = Percentiles.of(group.own());
        return new GroupTime(
                group.name(),
                group.own().size(),
                group.unknown(),
                TimeToContain.percentile(percentiles.at(0.5)),
                TimeToContain.percentile(percentiles.at(0.9)),
                p,
                p != null && p < 1 - Confidence.LEVEL);
    }

    private static String sentence(Group group, double p, int comparisons) {
        return String.format(
                Locale.ROOT,
                "The %s %s differs: half within %s, of the others within %s; %s, adjusted for"
                        + " %d comparisons.",
                group.dimension().words(),
                group.name(),
                half(group.own()),
                half(group.others()),
                Words.surprise(p),
                comparisons);
    }

    private static String half(List<Lifetime> lifetimes) {
        Double seconds = Percentiles.of(lifetimes).at(0.5).seconds();
        return seconds == null ? "more than is known" : Words.duration(seconds);
    }
}
