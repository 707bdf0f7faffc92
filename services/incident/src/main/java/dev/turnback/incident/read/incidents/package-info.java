/** Incidents, live and from history. */
@NullMarked
package dev.turnback.incident.read.incidents;

import org.jspecify.annotations.NullMarked;
