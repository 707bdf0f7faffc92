/** Lets a release begin to reach users. */
@NullMarked
package dev.turnback.release.write.startrollout;

import org.jspecify.annotations.NullMarked;
