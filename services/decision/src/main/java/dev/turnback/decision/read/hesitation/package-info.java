/** Whether deciding late made an incident worse: by each crossed rule, and where there was none. */
@NullMarked
package dev.turnback.decision.read.hesitation;

import org.jspecify.annotations.NullMarked;
