/** How long an incident took from the onset of its harm to containment, and where the time went. */
@NullMarked
package dev.turnback.figures.phases;

import org.jspecify.annotations.NullMarked;
