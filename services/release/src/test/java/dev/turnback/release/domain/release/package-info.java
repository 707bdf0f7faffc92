/** What a release's commands do. */
@NullMarked
package dev.turnback.release.domain.release;

import org.jspecify.annotations.NullMarked;
