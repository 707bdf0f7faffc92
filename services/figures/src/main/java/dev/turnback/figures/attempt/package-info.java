/**
 * What became of an attempt to roll back or to contain, by four conditions. JDK only; durations are
 * of the time line in UTC.
 */
@NullMarked
package dev.turnback.figures.attempt;

import org.jspecify.annotations.NullMarked;
