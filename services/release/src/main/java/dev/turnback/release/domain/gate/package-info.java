/** What a plan does not see: every blind spot a named rule, pure. */
@NullMarked
package dev.turnback.release.domain.gate;

import org.jspecify.annotations.NullMarked;
