/**
 * An incident recorded live: declared, harm noted, releases linked, contained, resolved, corrected.
 */
@NullMarked
package dev.turnback.incident.domain.incident;

import org.jspecify.annotations.NullMarked;
