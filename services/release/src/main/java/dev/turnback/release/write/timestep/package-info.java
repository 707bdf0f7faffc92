/** Notes how long a step took. */
@NullMarked
package dev.turnback.release.write.timestep;

import org.jspecify.annotations.NullMarked;
