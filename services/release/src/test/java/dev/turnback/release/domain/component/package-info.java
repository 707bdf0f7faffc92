/** What a component's commands do. */
@NullMarked
package dev.turnback.release.domain.component;

import org.jspecify.annotations.NullMarked;
