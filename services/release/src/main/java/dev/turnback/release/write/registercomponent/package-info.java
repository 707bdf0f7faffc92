/** Declares a component. */
@NullMarked
package dev.turnback.release.write.registercomponent;

import org.jspecify.annotations.NullMarked;
