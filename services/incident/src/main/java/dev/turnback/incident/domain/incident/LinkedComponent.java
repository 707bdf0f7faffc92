package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.ReleaseLink;
import org.jspecify.annotations.Nullable;

/**
 * What a component has to do with the incident, whichever release of it.
 *
 * @param confidence how sure somebody is, null when they did not say
 */
public record LinkedComponent(
        String component, ReleaseLink link, String why, @Nullable Confidence confidence) {}
