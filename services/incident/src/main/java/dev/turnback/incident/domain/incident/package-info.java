/**
 * An incident recorded live: declared, rated, harm noted and measured, releases and components
 * linked, roles held, entries written, contained, resolved, reopened, closed, cancelled, merged and
 * corrected.
 */
@NullMarked
package dev.turnback.incident.domain.incident;

import org.jspecify.annotations.NullMarked;
