@NullMarked
package dev.turnback.incident.domain.incident;

import org.jspecify.annotations.NullMarked;
