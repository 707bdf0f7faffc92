package dev.turnback.decision.read.phases;

import dev.turnback.figures.phases.PhaseFlag;
import dev.turnback.figures.phases.PhaseJudge;
import dev.turnback.figures.phases.Phases;
import dev.turnback.figures.phases.Quality;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phases of an incident; times are UTC, null where nobody knows.
 *
 * @param asOf the time it was asked for; null for all that is known
 * @param status {@code final} when nothing recorded later can change the answer, else {@code
 *     provisional}; null without {@code asOf}
 * @param state INVALID when its times contradict each other: then they are as claimed, and count
 *     nowhere
 * @param onsetAt S, and what it stands on
 * @param knowableAt K
 * @param decidedAt D
 * @param finishedAt A
 * @param containedAt C; null while it goes on
 * @param flags what has to be known beside them
 */
public record PhasesView(
        String incidentId,
        @Nullable Instant asOf,
        @Nullable String status,
        Phases.State state,
        Instant onsetAt,
        Quality onsetFrom,
        Instant knowableAt,
        @Nullable Instant decidedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant containedAt,
        @Nullable Quality containedFrom,
        double detectSeconds,
        @Nullable Double decideSeconds,
        @Nullable Double actSeconds,
        @Nullable Double effectSeconds,
        @Nullable Double timeToContainSeconds,
        List<String> flags,
        String formulaVersion) {

    private static final double MILLIS = 1000.0;

    static PhasesView of(
            String incidentId, Phases phases, @Nullable Instant asOf, boolean isFinal) {
        return new PhasesView(
                incidentId,
                asOf,
                asOf == null ? null : isFinal ? "final" : "provisional",
                phases.state(),
                phases.onset(),
                phases.onsetFrom(),
                phases.knowable(),
                phases.decided(),
                phases.finished(),
                phases.contained(),
                phases.containedFrom(),
                phases.detect().toMillis() / MILLIS,
                seconds(phases.decide()),
                seconds(phases.act()),
                seconds(phases.effect()),
                seconds(phases.timeToContain()),
                phases.flags().stream().sorted().map(PhaseFlag::text).toList(),
                PhaseJudge.FORMULA);
    }

    private static @Nullable Double seconds(@Nullable Duration length) {
        return length == null ? null : length.toMillis() / MILLIS;
    }
}
