/** The incident service: what happened, and what was learned. */
@NullMarked
package dev.turnback.incident;

import org.jspecify.annotations.NullMarked;
