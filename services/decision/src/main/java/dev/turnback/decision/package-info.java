/** The decision service: what was decided in the hard minutes. */
@NullMarked
package dev.turnback.decision;

import org.jspecify.annotations.NullMarked;
