/**
 * Watches one rule over the exposure of one release while samples come in, and says what became of
 * it. Pure: times come in and are UTC. What it says of a breach is what {@link
 * dev.turnback.figures.obligation.ObligationJudge} says of the same samples with nobody told before
 * it was confirmed; the judge reads them all at once, the watch one by one.
 */
@NullMarked
package dev.turnback.figures.watch;

import org.jspecify.annotations.NullMarked;
