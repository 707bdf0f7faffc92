/** Releases, live and from history, with their attempts. */
@NullMarked
package dev.turnback.release.read.releases;

import org.jspecify.annotations.NullMarked;
