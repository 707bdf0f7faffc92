package dev.turnback.incident.domain.incident;

import java.time.Instant;

/**
 * Two incidents are one, or are not after all. Both are told, each in its own stream, by one
 * commit.
 */
public sealed interface MergerEvent extends IncidentEvent {

    /**
     * It is part of another one from here on.
     *
     * @param into the one that goes on
     */
    record IncidentMerged(String incidentId, String into, String why, Instant at)
            implements MergerEvent {}

    /** Another one is part of this one from here on. */
    record IncidentAbsorbed(String incidentId, String other, String why, Instant at)
            implements MergerEvent {}

    /**
     * It is one of its own again, and stands as before it was merged.
     *
     * @param from the one that it was part of
     */
    record IncidentSplit(String incidentId, String from, String why, Instant at)
            implements MergerEvent {}

    /** Another one is no longer part of this one. */
    record IncidentParted(String incidentId, String other, String why, Instant at)
            implements MergerEvent {}
}
