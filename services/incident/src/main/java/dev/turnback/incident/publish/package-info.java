/** What the other services learn of this one's events. */
@NullMarked
package dev.turnback.incident.publish;

import org.jspecify.annotations.NullMarked;
