/** A guidance item: proposed, adopted, revised; every version is kept. */
@NullMarked
package dev.turnback.guidance.domain.item;

import org.jspecify.annotations.NullMarked;
