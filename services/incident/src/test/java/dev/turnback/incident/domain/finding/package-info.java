@NullMarked
package dev.turnback.incident.domain.finding;

import org.jspecify.annotations.NullMarked;
