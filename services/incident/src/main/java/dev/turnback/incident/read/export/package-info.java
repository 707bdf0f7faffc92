/** Everything about one incident to take away: as a document, as a table, as a sealed pack. */
@NullMarked
package dev.turnback.incident.read.export;

import org.jspecify.annotations.NullMarked;
