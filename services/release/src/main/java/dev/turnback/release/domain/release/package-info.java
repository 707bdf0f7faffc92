/** A release recorded live: planned, rolled out, and the attempts to take it back. */
@NullMarked
package dev.turnback.release.domain.release;

import org.jspecify.annotations.NullMarked;
