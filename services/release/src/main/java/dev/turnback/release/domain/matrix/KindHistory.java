package dev.turnback.release.domain.matrix;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.Spoken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one kind of change of a component, live and from history.
 *
 * @param releases how many releases changed it
 * @param rollbacks how many attempts to take such a release back
 * @param times from exposure to landing, null when no such time is known
 */
public record KindHistory(
        ChangeKind changeKind, int releases, int rollbacks, @Nullable Times times) {

    /**
     * @param n how many rollbacks landed whose exposure is known
     */
    public record Times(int n, double p50Seconds, double p90Seconds) {}

    /** True when the component never had such a change. */
    public boolean isEmpty() {
        return releases == 0 && rollbacks == 0;
    }

    /** What a draft quotes of it. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(counted(releases, "release") + " changed " + changeKind + ".");
        sentences.add(
                counted(rollbacks, "rollback")
                        + (rollbacks == 1 ? " was of such a release." : " were of such releases."));
        sentences.add(
                times == null
                        ? "How long that took is not known of any."
                        : "From exposure to landing half of %d took at most %s, nine of ten at most %s."
                                .formatted(
                                        times.n(),
                                        Spoken.duration(times.p50Seconds()),
                                        Spoken.duration(times.p90Seconds())));
        return List.copyOf(sentences);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
