/** A review is opened. */
@NullMarked
package dev.turnback.incident.write.openreview;

import org.jspecify.annotations.NullMarked;
