/** Starts a rehearsal. */
@NullMarked
package dev.turnback.release.write.startrehearsal;

import org.jspecify.annotations.NullMarked;
