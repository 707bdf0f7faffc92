/** The guidance service as its callers meet it. */
@NullMarked
package dev.turnback.guidance;

import org.jspecify.annotations.NullMarked;
