@NullMarked
package dev.turnback.figures.obligation;

import org.jspecify.annotations.NullMarked;
