/** The release service as a whole. */
@NullMarked
package dev.turnback.release;

import org.jspecify.annotations.NullMarked;
