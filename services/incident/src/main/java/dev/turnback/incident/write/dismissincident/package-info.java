/** Says that what was suspected is no incident. */
@NullMarked
package dev.turnback.incident.write.dismissincident;

import org.jspecify.annotations.NullMarked;
