package dev.turnback.incident.domain.finding;

/** Why a finding's command is refused. */
public sealed interface FindingRejection {

    record RecordedDifferently() implements FindingRejection {}
}
