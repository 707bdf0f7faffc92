/** The event flow, drawn from the code. */
@NullMarked
package dev.turnback.release.flow;

import org.jspecify.annotations.NullMarked;
