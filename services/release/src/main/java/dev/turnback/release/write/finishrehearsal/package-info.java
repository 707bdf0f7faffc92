/** Ends a rehearsal with its result. */
@NullMarked
package dev.turnback.release.write.finishrehearsal;

import org.jspecify.annotations.NullMarked;
