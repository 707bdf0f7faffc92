@NullMarked
package dev.turnback.incident;

import org.jspecify.annotations.NullMarked;
