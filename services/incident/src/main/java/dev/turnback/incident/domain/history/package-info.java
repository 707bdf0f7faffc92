/** Incidents read from history, and what later readings add to them. */
@NullMarked
package dev.turnback.incident.domain.history;

import org.jspecify.annotations.NullMarked;
