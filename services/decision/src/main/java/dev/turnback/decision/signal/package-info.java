/** What monitoring tells, how it is kept, and the watching of rules by it. */
@NullMarked
package dev.turnback.decision.signal;

import org.jspecify.annotations.NullMarked;
