/** Data sources: what is asked for signals that nobody sends. */
@NullMarked
package dev.turnback.decision.domain.datasource;

import org.jspecify.annotations.NullMarked;
