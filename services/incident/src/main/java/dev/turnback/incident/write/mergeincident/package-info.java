/** {@code POST /incidents/{id}/merger}. */
@NullMarked
package dev.turnback.incident.write.mergeincident;

import org.jspecify.annotations.NullMarked;
