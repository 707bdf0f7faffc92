/** Every event of one incident, in words. */
@NullMarked
package dev.turnback.incident.read.log;

import org.jspecify.annotations.NullMarked;
