package dev.turnback.decision.domain.judgement;

import dev.turnback.figures.phases.PhaseFlag;
import dev.turnback.figures.phases.Phases;
import dev.turnback.figures.phases.Quality;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an incident went.
 *
 * @param withoutRule releases that are blamed and had no complete rule when they were exposed;
 *     empty while it goes on, since none of them is judged for good then
 * @param formulaVersion of the judge of its moments
 */
public record IncidentJudgement(
        Course course, List<WithoutRule> withoutRule, String formulaVersion) {

    public IncidentJudgement {
        withoutRule = List.copyOf(withoutRule);
    }

    /** True when it says when the harm was over. */
    public boolean endsTheHarm() {
        return course.containedAt() != null;
    }

    /**
     * Its moments, UTC.
     *
     * @param invalid they contradict each other
     * @param onsetAt S
     * @param knowableAt K
     * @param decidedAt D; null where there is none
     * @param finishedAt A; null where there is none
     * @param containedAt C; null while it goes on
     * @param flags as {@link PhaseFlag} writes them, sorted
     */
    public record Course(
            boolean invalid,
            Instant onsetAt,
            Quality onsetFrom,
            Instant knowableAt,
            @Nullable Instant decidedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant containedAt,
            @Nullable Quality containedFrom,
            List<String> flags) {

        public Course {
            flags = List.copyOf(flags);
        }

        /** What the judge says. */
        public static Course of(Phases said) {
            return new Course(
                    said.state() == Phases.State.INVALID,
                    said.onset(),
                    said.onsetFrom(),
                    said.knowable(),
                    said.decided(),
                    said.finished(),
                    said.contained(),
                    said.containedFrom(),
                    said.flags().stream().map(PhaseFlag::text).sorted().toList());
        }
    }

    /** A release that no rule bound, judged by when somebody had it in mind. */
    public record WithoutRule(
            String releaseId,
            String component,
            String version,
            double budgetSeconds,
            Verdict verdict) {}
}
