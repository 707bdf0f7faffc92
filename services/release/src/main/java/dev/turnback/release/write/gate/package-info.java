/** Checks of a gate, and waivers. */
@NullMarked
package dev.turnback.release.write.gate;

import org.jspecify.annotations.NullMarked;
