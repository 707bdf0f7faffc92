/** Facts read from a component's history, and what later readings add to them. */
@NullMarked
package dev.turnback.release.domain.observation;

import org.jspecify.annotations.NullMarked;
