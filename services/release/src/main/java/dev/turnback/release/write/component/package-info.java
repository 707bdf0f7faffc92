/** Changes what is known of a component. */
@NullMarked
package dev.turnback.release.write.component;

import org.jspecify.annotations.NullMarked;
