package dev.turnback.release.domain.rehearsal;

import java.time.Instant;
import java.util.List;

/** Why a command about a rehearsal is refused. */
public sealed interface RehearsalRejection {

    record NotStarted() implements RehearsalRejection {}

    record StartedDifferently() implements RehearsalRejection {}

    record EndedAlready() implements RehearsalRejection {}

    /**
     * @param steps how many the procedure has
     */
    record StepUnknown(int step, int steps) implements RehearsalRejection {}

    record StepEndsBeforeItBegins(int step) implements RehearsalRejection {}

    /**
     * @param steps those without a time, from 0
     */
    record StepsNotTimed(List<Integer> steps) implements RehearsalRejection {
        public StepsNotTimed {
            steps = List.copyOf(steps);
        }
    }

    record OverItsBound(double measuredSeconds, double timeBoundSeconds)
            implements RehearsalRejection {}

    record BeforeTheRehearsal(Instant startedAt) implements RehearsalRejection {}
}
