package dev.turnback.insight.metrics;

import dev.turnback.figures.Wilson;
import dev.turnback.figures.rehearsal.PathState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many of the ways back in use count as rehearsed; times UTC.
 *
 * @param to when the verdicts hold
 * @param containmentOnly how many of the rehearsed are one-way changes that can only be contained
 * @param byComponent the same by component, as by team, change kind and pattern
 * @param asOf see {@link Stamp}
 */
public record RehearsalCoverage(
        String metric,
        Instant to,
        @Nullable Instant asOf,
        String status,
        Figure figure,
        Weighted weighted,
        int containmentOnly,
        Map<PathState, Integer> byState,
        List<JudgedPath> paths,
        List<GroupRate> byComponent,
        List<GroupRate> byTeam,
        List<GroupRate> byChangeKind,
        List<GroupRate> byPattern,
        String method,
        String finding,
        String position,
        String formulaVersion,
        String facts) {

    public static final String METRIC = "rehearsal-coverage";

    /**
     * @param share null when nothing is in use
     * @param interval the 95 % bounds
     */
    public record Figure(
            int rehearsed, int active, @Nullable Double share, List<@Nullable Double> interval) {}

    /**
     * The same, each way back counted as often as it was shipped in the last 90 days.
     *
     * @param share null when nothing was shipped
     */
    public record Weighted(int rehearsed, int deploys, @Nullable Double share) {}

    static RehearsalCoverage of(List<PathUnit> units, Instant to, Stamp stamp) {
        List<JudgedPath> paths = units.stream().map(PathUnit::path).toList();
        Subgroups groups = Subgroups.of(units, null);
        List<JudgedPath> passed = paths.stream().filter(p -> p.state().passes()).toList();
        int all = deploys(paths);
        int rehearsed = deploys(passed);
        return new RehearsalCoverage(
                METRIC,
                to,
                stamp.asOf(),
                stamp.status(),
                new Figure(
                        passed.size(),
                        paths.size(),
                        Share.of(passed.size(), paths.size()),
                        Bounds.of(Wilson.interval(passed.size(), paths.size()))),
                new Weighted(rehearsed, all, Share.of(rehearsed, all)),
                count(paths, PathState.CONTAINMENT_REHEARSED),
                byState(paths),
                paths,
                groups.by(Dimension.COMPONENT),
                groups.by(Dimension.TEAM),
                groups.by(Dimension.CHANGE_KIND),
                groups.by(Dimension.PATTERN),
                "rehearsed / in use; " + Wilson.METHOD,
                finding(passed.size(), paths.size(), groups.sentences()),
                stamp.position(),
                Formulas.rehearsalCoverage(),
                stamp.facts());
    }

    private static String finding(int passed, int all, List<String> differences) {
        String headline =
                all == 0
                        ? "Nothing was shipped in the last 90 days, and nothing is planned."
                        : passed + " of " + all + " ways back in use count as rehearsed.";
        return Stream.concat(Stream.of(headline), differences.stream())
                .collect(Collectors.joining(" "));
    }

    private static int deploys(Collection<JudgedPath> paths) {
        return paths.stream().mapToInt(JudgedPath::deploys).sum();
    }

    private static int count(List<JudgedPath> paths, PathState state) {
        return (int) paths.stream().filter(path -> path.state() == state).count();
    }

    private static Map<PathState, Integer> byState(List<JudgedPath> paths) {
        var counts = new EnumMap<PathState, Integer>(PathState.class);
        Arrays.stream(PathState.values()).forEach(state -> counts.put(state, count(paths, state)));
        return counts;
    }
}
