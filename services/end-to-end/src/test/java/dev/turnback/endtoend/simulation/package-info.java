/** The whole system in one process and in a time of its own, with faults, replayed from a seed. */
@NullMarked
package dev.turnback.endtoend.simulation;

import org.jspecify.annotations.NullMarked;
