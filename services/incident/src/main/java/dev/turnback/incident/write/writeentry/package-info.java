/** {@code POST /incidents/{id}/entries} and their correction: what people write. */
@NullMarked
package dev.turnback.incident.write.writeentry;

import org.jspecify.annotations.NullMarked;
