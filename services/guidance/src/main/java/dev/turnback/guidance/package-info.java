/** The guidance service: what teams are asked to do differently. */
@NullMarked
package dev.turnback.guidance;

import org.jspecify.annotations.NullMarked;
