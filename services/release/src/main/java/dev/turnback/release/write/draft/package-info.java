/** Drafting a line, a procedure, a summary of pain or a check of a plan; nothing is recorded. */
@NullMarked
package dev.turnback.release.write.draft;

import org.jspecify.annotations.NullMarked;
