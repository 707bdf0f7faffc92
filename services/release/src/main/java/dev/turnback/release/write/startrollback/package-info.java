/** Starts an attempt to take a release back. */
@NullMarked
package dev.turnback.release.write.startrollback;

import org.jspecify.annotations.NullMarked;
