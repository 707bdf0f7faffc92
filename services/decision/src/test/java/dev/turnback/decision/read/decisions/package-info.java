/** What is shown of decisions. */
@NullMarked
package dev.turnback.decision.read.decisions;

import org.jspecify.annotations.NullMarked;
