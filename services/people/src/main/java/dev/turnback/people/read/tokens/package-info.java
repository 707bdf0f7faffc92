/** Tokens as admins see them. */
@NullMarked
package dev.turnback.people.read.tokens;

import org.jspecify.annotations.NullMarked;
