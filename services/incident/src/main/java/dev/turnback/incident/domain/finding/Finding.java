package dev.turnback.incident.domain.finding;

/** What is recorded of one finding. */
public sealed interface Finding {

    record Unrecorded() implements Finding {}

    record Recorded(Learned learned) implements Finding {}
}
