/** What is said of how an incident went; the incident itself is another service's. */
@NullMarked
package dev.turnback.decision.domain.incident;

import org.jspecify.annotations.NullMarked;
