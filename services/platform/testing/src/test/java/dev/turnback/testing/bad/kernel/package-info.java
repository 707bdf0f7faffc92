/** Breaks the rule of the kernel. */
@NullMarked
package dev.turnback.testing.bad.kernel;

import org.jspecify.annotations.NullMarked;
