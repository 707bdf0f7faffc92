/** What readings of a history do. */
@NullMarked
package dev.turnback.release.domain.observation;

import org.jspecify.annotations.NullMarked;
