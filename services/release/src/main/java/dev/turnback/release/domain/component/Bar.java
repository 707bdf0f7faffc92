package dev.turnback.release.domain.component;

import org.jspecify.annotations.Nullable;

/**
 * What a team asks of every release of a component: one of both.
 *
 * @param withinSeconds what runs can be taken back within so many seconds
 * @param redeployBecause why deploying what ran before is the whole way back
 */
public record Bar(@Nullable Double withinSeconds, @Nullable String redeployBecause) {}
