/** What the other services learn of this one's events. */
@NullMarked
package dev.turnback.release.publish;

import org.jspecify.annotations.NullMarked;
