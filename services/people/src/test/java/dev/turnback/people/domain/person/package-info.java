@NullMarked
package dev.turnback.people.domain.person;

import org.jspecify.annotations.NullMarked;
