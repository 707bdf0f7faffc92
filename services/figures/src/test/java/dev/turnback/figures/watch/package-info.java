@NullMarked
package dev.turnback.figures.watch;

import org.jspecify.annotations.NullMarked;
