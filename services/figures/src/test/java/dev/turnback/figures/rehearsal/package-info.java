@NullMarked
package dev.turnback.figures.rehearsal;

import org.jspecify.annotations.NullMarked;
