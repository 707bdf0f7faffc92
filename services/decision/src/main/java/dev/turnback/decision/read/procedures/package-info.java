/** The procedures that attempts follow. */
@NullMarked
package dev.turnback.decision.read.procedures;

import org.jspecify.annotations.NullMarked;
