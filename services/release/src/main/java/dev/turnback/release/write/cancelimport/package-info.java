/** Gives an import up. */
@NullMarked
package dev.turnback.release.write.cancelimport;

import org.jspecify.annotations.NullMarked;
