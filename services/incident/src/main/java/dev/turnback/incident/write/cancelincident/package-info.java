/** {@code POST /incidents/{id}/cancellation}. */
@NullMarked
package dev.turnback.incident.write.cancelincident;

import org.jspecify.annotations.NullMarked;
