/** What becomes of attempts: examples, and laws that hold of all of them. */
@NullMarked
package dev.turnback.figures.attempt;

import org.jspecify.annotations.NullMarked;
