/** What other services learn of decisions. */
@NullMarked
package dev.turnback.decision.publish;

import org.jspecify.annotations.NullMarked;
