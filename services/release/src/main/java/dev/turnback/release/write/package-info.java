/** What every command slice shares: validation, refusals, the answer. */
@NullMarked
package dev.turnback.release.write;

import org.jspecify.annotations.NullMarked;
