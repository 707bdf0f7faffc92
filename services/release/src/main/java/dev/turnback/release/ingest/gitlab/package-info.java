/** What GitLab sends. */
@NullMarked
package dev.turnback.release.ingest.gitlab;

import org.jspecify.annotations.NullMarked;
