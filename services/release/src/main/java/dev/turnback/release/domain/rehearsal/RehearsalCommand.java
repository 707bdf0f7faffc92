package dev.turnback.release.domain.rehearsal;

import java.time.Instant;
import java.util.List;

/** What can be asked of a rehearsal. */
public sealed interface RehearsalCommand {

    String rehearsalId();

    record StartRehearsal(String rehearsalId, Setup setup, Instant at)
            implements RehearsalCommand {}

    /** A step was walked; told again for the same step, the last word counts. */
    record TimeStep(String rehearsalId, StepTime time, Instant at) implements RehearsalCommand {}

    record NoteBreakdown(String rehearsalId, Breakdown breakdown, Instant at)
            implements RehearsalCommand {}

    record FinishRehearsal(
            String rehearsalId, Result result, Verifications verifications, Instant at)
            implements RehearsalCommand {}

    record AbandonRehearsal(String rehearsalId, String reason, Instant at)
            implements RehearsalCommand {}

    /** The whole of it, told afterwards. */
    record RecordRehearsal(
            String rehearsalId,
            Setup setup,
            Instant startedAt,
            List<StepTime> steps,
            List<Breakdown> breakdowns,
            Result result,
            Verifications verifications,
            Instant at)
            implements RehearsalCommand {

        public RecordRehearsal {
            steps = List.copyOf(steps);
            breakdowns = List.copyOf(breakdowns);
        }
    }
}
