package dev.turnback.incident.domain.finding;

import java.time.Instant;

/** What happened to a finding; {@code at} is the server's time, UTC. */
public sealed interface FindingEvent {

    String findingId();

    Instant at();

    record FindingRecorded(String findingId, Learned learned, Instant at) implements FindingEvent {}
}
