@NullMarked
package dev.turnback.incident.flow;

import org.jspecify.annotations.NullMarked;
