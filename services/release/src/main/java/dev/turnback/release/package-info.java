/** Records releases and the attempts to take them back, live and from history. */
@NullMarked
package dev.turnback.release;

import org.jspecify.annotations.NullMarked;
