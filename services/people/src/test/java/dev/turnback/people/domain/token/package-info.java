@NullMarked
package dev.turnback.people.domain.token;

import org.jspecify.annotations.NullMarked;
