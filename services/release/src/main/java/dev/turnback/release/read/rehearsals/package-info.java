/** The rehearsals, each with its steps, times and what broke. */
@NullMarked
package dev.turnback.release.read.rehearsals;

import org.jspecify.annotations.NullMarked;
