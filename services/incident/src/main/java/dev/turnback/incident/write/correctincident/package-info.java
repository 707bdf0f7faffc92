/** Says that something recorded before was wrong. */
@NullMarked
package dev.turnback.incident.write.correctincident;

import org.jspecify.annotations.NullMarked;
