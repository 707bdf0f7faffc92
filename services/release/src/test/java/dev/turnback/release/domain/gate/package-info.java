/** Every blind spot, by example. */
@NullMarked
package dev.turnback.release.domain.gate;

import org.jspecify.annotations.NullMarked;
