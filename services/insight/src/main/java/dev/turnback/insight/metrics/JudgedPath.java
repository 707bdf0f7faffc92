package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.figures.rehearsal.PathFact.Rehearsed;
import dev.turnback.figures.rehearsal.PathJudge;
import dev.turnback.figures.rehearsal.PathState;
import dev.turnback.figures.rehearsal.PathVerdict;
import dev.turnback.figures.rehearsal.Reason;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way back in use, and whether it counts as rehearsed; times UTC.
 *
 * @param reversibility as the matrix says, else as planned; null when nobody said
 * @param reasons empty exactly when it counts
 * @param rehearsalId the latest that could prove it, null when there is none, like all about it
 * @param deploys in the last 90 days
 * @param planned true when a release that has not reached users needs it
 */
public record JudgedPath(
        String component,
        ChangeKind changeKind,
        @Nullable String pattern,
        @Nullable Reversibility reversibility,
        PathState state,
        List<Reason> reasons,
        @Nullable String rehearsalId,
        @Nullable Instant rehearsedAt,
        @Nullable Instant expiresAt,
        @Nullable Double measuredSeconds,
        @Nullable Double timeBoundSeconds,
        @Nullable String procedureId,
        @Nullable Integer procedureVersion,
        int deploys,
        boolean planned) {

    /** Every way back in use, by name. */
    public static List<JudgedPath> all(
            FactBook book,
            Knowledge knowledge,
            Instant at,
            @Nullable String component,
            @Nullable ChangeKind kind) {
        List<ReleaseEvents> events = book.prepared().known(knowledge).toList();
        PathBook paths = PathBook.of(events, at);
        return PathUse.at(book, knowledge, at).entrySet().stream()
                .filter(e -> component == null || component.equals(e.getKey().component()))
                .filter(e -> kind == null || kind == e.getKey().changeKind())
                .filter(e -> !paths.isRetired(e.getKey().component()))
                .map(e -> judged(e, paths, at))
                .toList();
    }

    private static JudgedPath judged(Map.Entry<Path, PathUse> used, PathBook paths, Instant at) {
        Path path = used.getKey();
        PathUse use = used.getValue();
        Reversibility line = paths.line(path);
        Reversibility reversibility = line == null ? use.stated() : line;
        PathVerdict verdict =
                PathJudge.judge(reversibility == Reversibility.ONE_WAY, paths.facts(path), at);
        Rehearsed last = verdict.rehearsal();
        return new JudgedPath(
                path.component(),
                path.changeKind(),
                path.pattern(),
                reversibility,
                verdict.state(),
                verdict.reasons(),
                last == null ? null : last.id(),
                last == null ? null : last.at(),
                verdict.expiresAt(),
                last == null ? null : last.measuredSeconds(),
                last == null ? null : last.boundSeconds(),
                last == null ? null : last.procedureId(),
                last == null ? null : last.procedureVersion(),
                use.deploys(),
                use.planned());
    }
}
