/** Guidance that is due for review is still right. */
@NullMarked
package dev.turnback.guidance.write.confirmguidance;

import org.jspecify.annotations.NullMarked;
