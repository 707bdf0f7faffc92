/** Webhooks: which command is accepted when. */
@NullMarked
package dev.turnback.guidance.domain.webhook;

import org.jspecify.annotations.NullMarked;
