package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.ReleaseLink;
import org.jspecify.annotations.Nullable;

/**
 * What a release has to do with the incident, and why somebody says so.
 *
 * @param confidence how sure somebody is, null when they did not say
 */
public record Linked(
        String releaseId, ReleaseLink link, String why, @Nullable Confidence confidence) {}
