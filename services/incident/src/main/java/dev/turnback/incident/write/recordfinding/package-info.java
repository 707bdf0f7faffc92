/** Records what was learned. */
@NullMarked
package dev.turnback.incident.write.recordfinding;

import org.jspecify.annotations.NullMarked;
