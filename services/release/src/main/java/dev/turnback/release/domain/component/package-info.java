/** A component: what is released, and known by its id. */
@NullMarked
package dev.turnback.release.domain.component;

import org.jspecify.annotations.NullMarked;
