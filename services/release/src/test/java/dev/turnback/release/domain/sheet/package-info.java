/** What a sheet's commands lead to. */
@NullMarked
package dev.turnback.release.domain.sheet;

import org.jspecify.annotations.NullMarked;
