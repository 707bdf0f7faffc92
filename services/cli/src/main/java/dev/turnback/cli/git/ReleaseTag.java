package dev.turnback.cli.git;

import java.time.Instant;

/**
 * A tag that is a release.
 *
 * @param at when it was tagged; the commit's time when the tag does not say
 * @param commitTime whether it does not say
 */
record ReleaseTag(String name, Commit commit, Instant at, boolean commitTime) {}
