/** How long an incident took from the onset of its harm to containment, and where the time went. */
@NullMarked
package dev.turnback.decision.read.phases;

import org.jspecify.annotations.NullMarked;
