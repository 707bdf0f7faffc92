/** What closes an undo window happened. */
@NullMarked
package dev.turnback.release.write.closeundowindow;

import org.jspecify.annotations.NullMarked;
