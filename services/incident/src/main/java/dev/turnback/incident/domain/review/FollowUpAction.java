package dev.turnback.incident.domain.review;

import java.time.Instant;

/**
 * What a team is to do about it.
 *
 * @param ownerTeam whose it is, a team, never a person
 * @param dueBy UTC
 */
public record FollowUpAction(String sentence, String ownerTeam, Instant dueBy) {

    /** How far it is. */
    public enum State {
        PROPOSED,
        DONE,
        /** Somebody looked, and it is done. */
        VERIFIED,
        DROPPED
    }
}
