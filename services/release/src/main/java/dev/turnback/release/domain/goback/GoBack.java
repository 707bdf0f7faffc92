package dev.turnback.release.domain.goback;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether what runs can go back. All times UTC.
 *
 * @param sentence the answer in words
 * @param blocking what makes it impossible, the earliest shipped first; empty unless NO
 * @param conditions what has to be done, or known, before; empty unless CONDITIONAL or NO
 * @param countdown the next point of no return, null when none is known to come
 */
public record GoBack(
        Answer answer,
        String sentence,
        List<Obstacle> blocking,
        List<Obstacle> conditions,
        @Nullable Countdown countdown) {

    public GoBack {
        blocking = List.copyOf(blocking);
        conditions = List.copyOf(conditions);
    }

    /** Whether it can. */
    public enum Answer {
        YES,
        CONDITIONAL,
        NO
    }

    /**
     * What stands in the way.
     *
     * @param releaseId of the release that brought it
     * @param changeIndex which of its changes, from 0; null when its changes are not known
     * @param dependant the component that relies on it, null when the change itself stands in the
     *     way
     * @param sentence the same in words
     * @param containment what can be done instead
     */
    public record Obstacle(
            String releaseId,
            String version,
            @Nullable Integer changeIndex,
            @Nullable ChangeKind kind,
            @Nullable String pattern,
            @Nullable Reversibility reversibility,
            @Nullable String dependant,
            String sentence,
            List<String> containment) {

        public Obstacle {
            containment = List.copyOf(containment);
        }
    }

    /**
     * After it a change is harder to take back.
     *
     * @param closesAt null when an event closes it
     * @param closesWhen that event, in words; null when time does
     */
    public record Countdown(
            String releaseId,
            String version,
            int changeIndex,
            @Nullable Instant closesAt,
            @Nullable String closesWhen,
            Reversibility dropsTo) {}
}
