/** Webhooks and their deliveries as they are shown. */
@NullMarked
package dev.turnback.guidance.read.webhooks;

import org.jspecify.annotations.NullMarked;
