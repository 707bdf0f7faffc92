/**
 * The words every service shares: how a decision is made, how a view is folded, what a position is.
 * JDK only.
 */
@NullMarked
package dev.turnback.kernel;

import org.jspecify.annotations.NullMarked;
