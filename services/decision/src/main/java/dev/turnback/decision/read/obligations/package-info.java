/** Obligations as they stand, and how each is judged so far. */
@NullMarked
package dev.turnback.decision.read.obligations;

import org.jspecify.annotations.NullMarked;
