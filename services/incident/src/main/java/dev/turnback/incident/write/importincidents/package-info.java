/** Takes incidents read from history. */
@NullMarked
package dev.turnback.incident.write.importincidents;

import org.jspecify.annotations.NullMarked;
