/** Says that an incident is over. */
@NullMarked
package dev.turnback.incident.write.resolveincident;

import org.jspecify.annotations.NullMarked;
