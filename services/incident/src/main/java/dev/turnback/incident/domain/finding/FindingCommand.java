package dev.turnback.incident.domain.finding;

import java.time.Instant;

/** What can be asked of a finding; {@code at} is when the server was asked, UTC. */
public sealed interface FindingCommand {

    String findingId();

    record RecordFinding(String findingId, Learned learned, Instant at) implements FindingCommand {}
}
