/** Says what a release has to do with an incident. */
@NullMarked
package dev.turnback.incident.write.linkrelease;

import org.jspecify.annotations.NullMarked;
