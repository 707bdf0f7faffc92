package dev.turnback.figures.rehearsal;

import java.time.Instant;

/** Something that happened to a way back, or to what it stands on; times UTC, as claimed. */
public sealed interface PathFact {

    Instant at();

    /**
     * The way back was walked as an exercise.
     *
     * @param contained true when the damage was contained, false when the change was taken back
     * @param verified tools, permissions, timing and communication, all of them
     * @param measuredSeconds how long it took
     * @param boundSeconds how long it may take
     */
    record Rehearsed(
            String id,
            String procedureId,
            int procedureVersion,
            boolean contained,
            boolean passed,
            boolean representative,
            boolean verified,
            double measuredSeconds,
            double boundSeconds,
            Instant at)
            implements PathFact {}

    /**
     * @param editorial true when only the words of the procedure changed
     */
    record ProcedureRevised(String procedureId, int version, boolean editorial, Instant at)
            implements PathFact {}

    record ProcedureRetired(String procedureId, Instant at) implements PathFact {}

    /**
     * @param what became another
     */
    record Changed(What what, Instant at) implements PathFact {
        /** What a rehearsal relies on beside the procedure. */
        public enum What {
            PLATFORM,
            DATA_MODEL,
            OWNER
        }
    }
}
