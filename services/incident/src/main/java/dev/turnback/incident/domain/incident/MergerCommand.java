package dev.turnback.incident.domain.incident;

import java.time.Instant;

/** What can be asked about two incidents that are one; decided on the state of both. */
public sealed interface MergerCommand extends IncidentCommand {

    /** The other incident. */
    String otherId();

    /**
     * It is part of the other one.
     *
     * @param into the one that goes on
     */
    record MergeIncident(String incidentId, String into, String why, Instant at)
            implements MergerCommand {
        @Override
        public String otherId() {
            return into;
        }
    }

    /**
     * It is one of its own after all.
     *
     * @param from the one that it was merged into
     */
    record SplitIncident(String incidentId, String from, String why, Instant at)
            implements MergerCommand {
        @Override
        public String otherId() {
            return from;
        }
    }
}
