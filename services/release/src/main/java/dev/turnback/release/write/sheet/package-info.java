/** Writes, revises and retires decision sheets. */
@NullMarked
package dev.turnback.release.write.sheet;

import org.jspecify.annotations.NullMarked;
