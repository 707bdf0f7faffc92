/** The releases an incident can be linked to, as the release service publishes them. */
@NullMarked
package dev.turnback.incident.read.releases;

import org.jspecify.annotations.NullMarked;
