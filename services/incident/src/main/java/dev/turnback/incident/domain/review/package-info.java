/** What people find who look back at an incident. */
@NullMarked
package dev.turnback.incident.domain.review;

import org.jspecify.annotations.NullMarked;
