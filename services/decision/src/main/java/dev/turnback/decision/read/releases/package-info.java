/** The releases that a decision can be about. */
@NullMarked
package dev.turnback.decision.read.releases;

import org.jspecify.annotations.NullMarked;
