/** Says how a step of an attempt went. */
@NullMarked
package dev.turnback.decision.write.tellstep;

import org.jspecify.annotations.NullMarked;
