/** Changing what a person may do. */
@NullMarked
package dev.turnback.people.write.changeroles;

import org.jspecify.annotations.NullMarked;
