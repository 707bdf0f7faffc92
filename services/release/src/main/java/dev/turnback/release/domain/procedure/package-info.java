/** A procedure: how something is paused, taken back or contained, and who may trigger it. */
@NullMarked
package dev.turnback.release.domain.procedure;

import org.jspecify.annotations.NullMarked;
