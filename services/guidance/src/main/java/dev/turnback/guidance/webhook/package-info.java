/** Telling webhooks what changed: signed, in order, and again until it arrives or is given up. */
@NullMarked
package dev.turnback.guidance.webhook;

import org.jspecify.annotations.NullMarked;
