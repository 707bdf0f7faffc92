/** What other services learn of guidance. */
@NullMarked
package dev.turnback.guidance.publish;

import org.jspecify.annotations.NullMarked;
