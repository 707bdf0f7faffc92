/** What the commands about rehearsals share. */
@NullMarked
package dev.turnback.release.write.rehearsing;

import org.jspecify.annotations.NullMarked;
