@NullMarked
package dev.turnback.people;

import org.jspecify.annotations.NullMarked;
