/** Sources as they are shown. */
@NullMarked
package dev.turnback.release.read.sources;

import org.jspecify.annotations.NullMarked;
