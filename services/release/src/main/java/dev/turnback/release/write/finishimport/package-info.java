/** Ends an import that has all its items. */
@NullMarked
package dev.turnback.release.write.finishimport;

import org.jspecify.annotations.NullMarked;
