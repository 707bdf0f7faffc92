/** Takes a batch of facts read from history. */
@NullMarked
package dev.turnback.release.write.importhistory;

import org.jspecify.annotations.NullMarked;
