/** What is recorded about an incident and cannot all be true. */
@NullMarked
package dev.turnback.incident.domain.contradiction;

import org.jspecify.annotations.NullMarked;
