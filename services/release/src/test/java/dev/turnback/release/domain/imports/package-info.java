/** What an import's commands do. */
@NullMarked
package dev.turnback.release.domain.imports;

import org.jspecify.annotations.NullMarked;
