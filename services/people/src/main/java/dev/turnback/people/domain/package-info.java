/** What is decided about people and tokens. */
@NullMarked
package dev.turnback.people.domain;

import org.jspecify.annotations.NullMarked;
