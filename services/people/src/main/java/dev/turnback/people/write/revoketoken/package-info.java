/** Revoking a token. */
@NullMarked
package dev.turnback.people.write.revoketoken;

import org.jspecify.annotations.NullMarked;
