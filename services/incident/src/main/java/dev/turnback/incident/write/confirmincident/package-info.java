/** Declares an incident that was only suspected. */
@NullMarked
package dev.turnback.incident.write.confirmincident;

import org.jspecify.annotations.NullMarked;
