/** People, what they may do, the tokens of machines, and who did what. */
@NullMarked
package dev.turnback.people;

import org.jspecify.annotations.NullMarked;
