/** Notes that somebody knows of an obligation. */
@NullMarked
package dev.turnback.decision.write.noteawareness;

import org.jspecify.annotations.NullMarked;
