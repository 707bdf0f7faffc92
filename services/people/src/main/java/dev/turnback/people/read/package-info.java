/** What is shown of people and tokens. */
@NullMarked
package dev.turnback.people.read;

import org.jspecify.annotations.NullMarked;
