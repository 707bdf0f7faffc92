/** Says that the harm has stopped. */
@NullMarked
package dev.turnback.incident.write.declarecontained;

import org.jspecify.annotations.NullMarked;
