/** {@code POST /incidents/{id}/severity}: it became worse or better. */
@NullMarked
package dev.turnback.incident.write.changeseverity;

import org.jspecify.annotations.NullMarked;
