/** The incidents in which something can be decided. */
@NullMarked
package dev.turnback.decision.read.incidents;

import org.jspecify.annotations.NullMarked;
