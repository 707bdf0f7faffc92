/** How differences are found and said. */
@NullMarked
package dev.turnback.release.read.differences;

import org.jspecify.annotations.NullMarked;
