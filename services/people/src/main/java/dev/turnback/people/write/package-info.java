/** What every command slice shares. */
@NullMarked
package dev.turnback.people.write;

import org.jspecify.annotations.NullMarked;
