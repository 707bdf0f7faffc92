/** That the benchmarks measure what they say. */
@NullMarked
package dev.turnback.benchmarks;

import org.jspecify.annotations.NullMarked;
