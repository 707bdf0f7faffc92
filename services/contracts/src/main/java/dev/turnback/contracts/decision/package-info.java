/** Events published by the decision service. */
@NullMarked
package dev.turnback.contracts.decision;

import org.jspecify.annotations.NullMarked;
