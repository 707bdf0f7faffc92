/** Declares an incident. */
@NullMarked
package dev.turnback.incident.write.declareincident;

import org.jspecify.annotations.NullMarked;
