/** What changed a figure since it was shown, event by event. Pure. */
@NullMarked
package dev.turnback.insight.restated;

import org.jspecify.annotations.NullMarked;
