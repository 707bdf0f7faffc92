/** The directory that can forget: names and password hashes. */
@NullMarked
package dev.turnback.people.names;

import org.jspecify.annotations.NullMarked;
