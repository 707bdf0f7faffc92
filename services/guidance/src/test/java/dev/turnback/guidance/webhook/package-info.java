/** Webhooks over the running service, and receivers that behave badly. */
@NullMarked
package dev.turnback.guidance.webhook;

import org.jspecify.annotations.NullMarked;
