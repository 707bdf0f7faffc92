/** Whether a way back counts as rehearsed, and why not. Pure. */
@NullMarked
package dev.turnback.figures.rehearsal;

import org.jspecify.annotations.NullMarked;
