/** What was known of an incident at each moment, moment by moment. */
@NullMarked
package dev.turnback.incident.read.replay;

import org.jspecify.annotations.NullMarked;
