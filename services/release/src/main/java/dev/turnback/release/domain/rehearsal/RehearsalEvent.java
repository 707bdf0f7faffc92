package dev.turnback.release.domain.rehearsal;

import java.time.Instant;

/** What happened in a rehearsal; times claimed, UTC. */
public sealed interface RehearsalEvent {

    String rehearsalId();

    String component();

    Instant at();

    record RehearsalStarted(String rehearsalId, Setup setup, Instant at) implements RehearsalEvent {
        @Override
        public String component() {
            return setup.component();
        }
    }

    record StepTimed(String rehearsalId, String component, StepTime time, Instant at)
            implements RehearsalEvent {}

    record BreakdownNoted(String rehearsalId, String component, Breakdown breakdown, Instant at)
            implements RehearsalEvent {}

    /**
     * @param measuredSeconds of all steps that were timed
     */
    record RehearsalFinished(
            String rehearsalId,
            Setup setup,
            Result result,
            Verifications verifications,
            double measuredSeconds,
            Instant at)
            implements RehearsalEvent {
        @Override
        public String component() {
            return setup.component();
        }
    }

    record RehearsalAbandoned(String rehearsalId, String component, String reason, Instant at)
            implements RehearsalEvent {}
}
