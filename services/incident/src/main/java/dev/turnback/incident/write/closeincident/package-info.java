/** {@code POST /incidents/{id}/closure}. */
@NullMarked
package dev.turnback.incident.write.closeincident;

import org.jspecify.annotations.NullMarked;
