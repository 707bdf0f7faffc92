/** The events themselves, and whether the log is intact. */
@NullMarked
package dev.turnback.release.read.events;

import org.jspecify.annotations.NullMarked;
