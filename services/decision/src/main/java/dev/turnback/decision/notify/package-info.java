/** Telling people what they have to decide, and by when. */
@NullMarked
package dev.turnback.decision.notify;

import org.jspecify.annotations.NullMarked;
