package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.ReleaseLink;

/** What a release has to do with the incident, and why somebody says so. */
public record Linked(String releaseId, ReleaseLink link, String why) {}
