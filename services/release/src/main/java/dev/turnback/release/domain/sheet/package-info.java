/** A decision sheet: which signal, crossing which threshold, asks for which action, and by when. */
@NullMarked
package dev.turnback.release.domain.sheet;

import org.jspecify.annotations.NullMarked;
