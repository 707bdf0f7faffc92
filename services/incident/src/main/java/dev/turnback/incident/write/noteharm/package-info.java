/** Notes who or what is harmed and since when. */
@NullMarked
package dev.turnback.incident.write.noteharm;

import org.jspecify.annotations.NullMarked;
