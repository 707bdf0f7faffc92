/** The interchange format of imports: what was seen of a component's past. */
@NullMarked
package dev.turnback.contracts.history;

import org.jspecify.annotations.NullMarked;
