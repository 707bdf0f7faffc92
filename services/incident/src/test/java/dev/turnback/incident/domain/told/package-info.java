@NullMarked
package dev.turnback.incident.domain.told;

import org.jspecify.annotations.NullMarked;
