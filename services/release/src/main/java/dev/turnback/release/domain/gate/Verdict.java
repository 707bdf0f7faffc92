package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.gate.BlindSpot.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What a gate says of a plan.
 *
 * @param planVersion of the plan that was looked at, 1 and up
 * @param found the blind spots, in the order of their rules
 * @param waived those of them that are waived
 */
public record Verdict(
        GateMode mode, Answer answer, int planVersion, List<Found> found, List<Found> waived) {

    public Verdict {
        found = List.copyOf(found);
        waived = List.copyOf(waived);
    }

    /** A blind spot without its words. */
    public record Found(Rule rule, String subject) {}

    /** What becomes of it. */
    public enum Answer {
        PASSED,
        /** Something is left that does not block. */
        WARNED,
        /** Something is left that does. */
        BLOCKED
    }

    /** Judges what was found against the waivers that are in force. */
    public static Verdict of(
            GateMode mode,
            int planVersion,
            Collection<BlindSpot> spots,
            Collection<Waiver> waivers,
            Instant at) {
        List<Found> found = spots.stream().map(s -> new Found(s.rule(), s.subject())).toList();
        List<Found> waived =
                found.stream()
                        .filter(each -> waivers.stream().anyMatch(w -> w.covers(each, at)))
                        .toList();
        return new Verdict(mode, answer(spots, waived), planVersion, found, waived);
    }

    /** True when a pipeline is to stop: the gate is enforced and something blocks. */
    public boolean blocks() {
        return mode == GateMode.ENFORCE && answer == Answer.BLOCKED;
    }

    private static Answer answer(Collection<BlindSpot> spots, List<Found> waived) {
        List<BlindSpot> left =
                spots.stream()
                        .filter(each -> !waived.contains(new Found(each.rule(), each.subject())))
                        .toList();
        if (left.stream().anyMatch(each -> each.severity() == Severity.BLOCKING)) {
            return Answer.BLOCKED;
        }
        return left.isEmpty() ? Answer.PASSED : Answer.WARNED;
    }
}
