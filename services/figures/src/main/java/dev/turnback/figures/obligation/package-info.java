/**
 * Whether an obligation was met in time, and whether hesitation made things worse. Pure: times come
 * in and are UTC, lengths of time are seconds wherever they are told.
 */
@NullMarked
package dev.turnback.figures.obligation;

import org.jspecify.annotations.NullMarked;
