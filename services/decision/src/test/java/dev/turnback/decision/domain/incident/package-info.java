/** What is said of how an incident went. */
@NullMarked
package dev.turnback.decision.domain.incident;

import org.jspecify.annotations.NullMarked;
