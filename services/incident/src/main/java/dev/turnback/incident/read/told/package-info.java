/** What the release service heard of incidents from other tools. */
@NullMarked
package dev.turnback.incident.read.told;

import org.jspecify.annotations.NullMarked;
