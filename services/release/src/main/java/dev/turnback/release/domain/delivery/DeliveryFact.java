package dev.turnback.release.domain.delivery;

import java.time.Instant;

/** What one delivery tells; times are claimed, UTC. */
public sealed interface DeliveryFact permits RolloutFact, IncidentFact {

    /** When that was. */
    Instant at();

    /** When what it tells of began. */
    Instant begunAt();
}
