/** What other tools tell of an incident, put together in whatever order it comes. */
@NullMarked
package dev.turnback.incident.domain.told;

import org.jspecify.annotations.NullMarked;
