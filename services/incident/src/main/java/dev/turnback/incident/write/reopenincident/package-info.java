/** {@code POST /incidents/{id}/reopening}. */
@NullMarked
package dev.turnback.incident.write.reopenincident;

import org.jspecify.annotations.NullMarked;
