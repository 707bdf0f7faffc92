@NullMarked
package dev.turnback.incident.domain.contradiction;

import org.jspecify.annotations.NullMarked;
