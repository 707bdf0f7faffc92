/** What GitHub sends. */
@NullMarked
package dev.turnback.release.ingest.github;

import org.jspecify.annotations.NullMarked;
