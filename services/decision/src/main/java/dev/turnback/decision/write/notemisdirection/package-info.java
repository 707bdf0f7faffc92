/** Says that an attempt went to the wrong release or thing, and takes that back. */
@NullMarked
package dev.turnback.decision.write.notemisdirection;

import org.jspecify.annotations.NullMarked;
