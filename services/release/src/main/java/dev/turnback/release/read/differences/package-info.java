/** What differs between two versions of something, in sentences. */
@NullMarked
package dev.turnback.release.read.differences;

import org.jspecify.annotations.NullMarked;
