@NullMarked
package dev.turnback.figures;

import org.jspecify.annotations.NullMarked;
