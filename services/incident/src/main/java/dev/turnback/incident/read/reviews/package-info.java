/** Reviews, as they are shown. */
@NullMarked
package dev.turnback.incident.read.reviews;

import org.jspecify.annotations.NullMarked;
