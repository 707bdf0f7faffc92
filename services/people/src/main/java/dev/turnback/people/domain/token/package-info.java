/** A machine's token, known by its hash. */
@NullMarked
package dev.turnback.people.domain.token;

import org.jspecify.annotations.NullMarked;
