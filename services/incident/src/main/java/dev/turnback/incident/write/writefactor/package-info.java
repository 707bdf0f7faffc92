/** What contributed. */
@NullMarked
package dev.turnback.incident.write.writefactor;

import org.jspecify.annotations.NullMarked;
