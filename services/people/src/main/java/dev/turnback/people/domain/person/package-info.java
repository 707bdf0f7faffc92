/** A person: an id with roles, never a name. */
@NullMarked
package dev.turnback.people.domain.person;

import org.jspecify.annotations.NullMarked;
