/** People look at a verdict on hesitation. */
@NullMarked
package dev.turnback.incident.write.assesshesitation;

import org.jspecify.annotations.NullMarked;
