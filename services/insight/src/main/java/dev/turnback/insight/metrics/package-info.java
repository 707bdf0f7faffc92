/** The figures: pure functions from facts and a query to an answer. */
@NullMarked
package dev.turnback.insight.metrics;

import org.jspecify.annotations.NullMarked;
