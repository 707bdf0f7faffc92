/** A way back walked as an exercise, step by step, with its times and what broke. */
@NullMarked
package dev.turnback.release.domain.rehearsal;

import org.jspecify.annotations.NullMarked;
