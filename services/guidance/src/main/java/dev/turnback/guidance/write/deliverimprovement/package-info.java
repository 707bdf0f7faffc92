/** What an improvement was to bring is there. */
@NullMarked
package dev.turnback.guidance.write.deliverimprovement;

import org.jspecify.annotations.NullMarked;
