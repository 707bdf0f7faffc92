/** Defines, revises, adopts and retires procedures. */
@NullMarked
package dev.turnback.release.write.procedure;

import org.jspecify.annotations.NullMarked;
