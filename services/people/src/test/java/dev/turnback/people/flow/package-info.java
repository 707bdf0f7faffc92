@NullMarked
package dev.turnback.people.flow;

import org.jspecify.annotations.NullMarked;
