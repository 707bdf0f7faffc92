/** A model that may put drafts in words, where an installation has one. */
@NullMarked
package dev.turnback.release.wording;

import org.jspecify.annotations.NullMarked;
