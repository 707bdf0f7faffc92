package dev.turnback.insight.metrics;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.Severity;
import dev.turnback.insight.facts.AtTheGate;
import dev.turnback.insight.facts.Basis;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the scope of a guidance item before and since its adoption. Times UTC; no
 * sentence says more than the intervals do, and none that the item is the cause.
 *
 * @param adoptedAt null while teams are not asked to follow it: then nothing is compared
 * @param windows null where there is no time on one of the sides
 * @param before null together with the windows, and so are the others
 * @param usual in the history before {@code before}
 * @param measures empty together with the windows
 * @param warning null unless the time before was worse than usual
 * @param note how a bad run is kept from looking like an effect
 * @param happened how many incidents in scope there were since the adoption
 * @param notPrevented the latest of them, at most 100
 * @param facts the address of the incidents that the scope is looked for in
 */
public record EffectAnswer(
        String metric,
        String guidanceId,
        String clause,
        int version,
        Scope scope,
        @Nullable DesignPattern pattern,
        @Nullable Instant adoptedAt,
        List<Instant> revisedAts,
        @Nullable Instant retiredAt,
        Basis basis,
        Drills drills,
        @Nullable Instant asOf,
        String status,
        @Nullable EffectWindows windows,
        @Nullable Happened usual,
        @Nullable Happened before,
        @Nullable Happened since,
        List<Measure> measures,
        String finding,
        @Nullable String warning,
        String note,
        int happened,
        List<NotPrevented> notPrevented,
        double level,
        String method,
        String position,
        String formulaVersion,
        String facts) {

    public EffectAnswer {
        revisedAts = List.copyOf(revisedAts);
        measures = List.copyOf(measures);
        notPrevented = List.copyOf(notPrevented);
    }

    /**
     * What happened within a window, each once.
     *
     * @param releases that began to reach users within it
     * @param rollingOut incidents, attempts and obligations left out because their releases were
     *     rolling out already when it began
     */
    public record Happened(
            int releases, int incidents, int attempts, int obligations, int rollingOut) {}

    /** What the numbers carry. */
    public enum Verdict {
        BETTER,
        WORSE,
        /** Enough on both sides, and no change can be called. */
        NOT_TOLD,
        /** Fewer than 20 on a side. */
        TOO_FEW
    }

    /**
     * @param value a share, or of times the median in seconds; null where it is not known
     * @param interval of the value, 95 %
     * @param unknown how many more there are that are not known
     */
    public record Side(
            int n, @Nullable Double value, List<@Nullable Double> interval, int unknown) {}

    /**
     * @param times true where values are seconds, false where they are shares
     * @param usual in the history before {@code before}
     * @param change interval of since less before, 95 %; null bounds where there is none, as of
     *     times
     * @param p adjusted by Holm among the measures of the item; null below 20 a side
     * @param leastToShow the difference of shares, or the factor between medians, that 80 of 100
     *     such comparisons would show; null where none would
     * @param worseThanUsual the time before was worse than the history before it, so that it gets
     *     better by itself
     * @param againstUsual the same comparison against that history; null unless it is needed to
     *     read this one
     */
    public record Measure(
            EffectMeasure name,
            String label,
            boolean times,
            Side usual,
            Side before,
            Side since,
            List<@Nullable Double> change,
            @Nullable Double p,
            @Nullable Double leastToShow,
            Verdict verdict,
            boolean worseThanUsual,
            @Nullable AgainstUsual againstUsual,
            String sentence) {}

    /**
     * @param change interval of since less usual, 95 %; null bounds where there is none
     * @param p by itself, not adjusted
     * @param different below 0.05, and the intervals say so too
     */
    public record AgainstUsual(
            List<@Nullable Double> change, double p, boolean different, String sentence) {}

    /**
     * An incident in scope since the adoption.
     *
     * @param rollingOut its release began to reach users before the adoption
     * @param atTheGate what its releases did about the item; empty where no gate knows
     */
    public record NotPrevented(
            String incidentId,
            Instant at,
            @Nullable Severity severity,
            List<String> components,
            boolean rollingOut,
            List<AtRelease> atTheGate) {

        public NotPrevented {
            components = List.copyOf(components);
            atTheGate = List.copyOf(atTheGate);
        }
    }

    public record AtRelease(String releaseId, AtTheGate.Answer answer) {}
}
