@NullMarked
package dev.turnback.incident.domain.history;

import org.jspecify.annotations.NullMarked;
