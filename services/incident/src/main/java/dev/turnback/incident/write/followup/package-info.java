/** What teams are to do about it. */
@NullMarked
package dev.turnback.incident.write.followup;

import org.jspecify.annotations.NullMarked;
