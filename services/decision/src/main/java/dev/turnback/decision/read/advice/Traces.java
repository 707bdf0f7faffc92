package dev.turnback.decision.read.advice;

import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.figures.obligation.Sample;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of the signals of the release that advice is about, to be drawn against their
 * rules. Times are UTC.
 *
 * @param releaseId null when the incident names none
 * @param from from when on it is shown; null while the release has reached nobody
 * @param to up to when
 * @param rules of the sheet that it is pinned to, in its order
 * @param position up to where the logs were known
 */
public record Traces(
        String incidentId,
        @Nullable String releaseId,
        @Nullable Instant from,
        Instant to,
        List<Trace> rules,
        String position) {

    public Traces {
        rules = List.copyOf(rules);
    }

    /**
     * @param threshold null when the rule does not say, and so is clearThreshold
     * @param samples in order of time, at most {@link Thinning#MOST}; of neighbours the worst is
     *     shown
     */
    public record Trace(
            String ruleId,
            String name,
            String signal,
            HarmKind harmKind,
            Comparison comparison,
            @Nullable Double threshold,
            @Nullable Double clearThreshold,
            RequiredAction requiredAction,
            List<Sample> samples) {

        public Trace {
            samples = List.copyOf(samples);
        }
    }

    static Traces of(Known known) {
        PinnedSheet sheet = known.sheet();
        PlannedWay way = known.way();
        Instant exposedAt = way == null ? null : way.exposedAt();
        Instant until = known.exposedUntil();
        return new Traces(
                known.incidentId(),
                known.releaseId(),
                exposedAt == null ? null : Gathering.from(exposedAt, known.at()),
                until == null || until.isAfter(known.at()) ? known.at() : until,
                sheet == null
                        ? List.of()
                        : sheet.rules().stream()
                                .map(rule -> trace(rule, known.samples().get(rule.id())))
                                .toList(),
                known.position().toString());
    }

    private static Trace trace(SheetRule rule, @Nullable List<Sample> heard) {
        return new Trace(
                rule.id(),
                rule.name(),
                rule.signal(),
                rule.harmKind(),
                rule.comparison(),
                rule.threshold(),
                rule.clearThreshold(),
                rule.requiredAction(),
                heard == null ? List.of() : Thinning.of(heard, rule.comparison()));
    }
}
