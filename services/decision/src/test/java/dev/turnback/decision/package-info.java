/** The decision service as its callers meet it. */
@NullMarked
package dev.turnback.decision;

import org.jspecify.annotations.NullMarked;
