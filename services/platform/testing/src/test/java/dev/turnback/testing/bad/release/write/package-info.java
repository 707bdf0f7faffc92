/** Breaks the rules of a service. */
@NullMarked
package dev.turnback.testing.bad.release.write;

import org.jspecify.annotations.NullMarked;
