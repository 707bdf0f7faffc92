/** What a procedure's commands lead to. */
@NullMarked
package dev.turnback.release.domain.procedure;

import org.jspecify.annotations.NullMarked;
