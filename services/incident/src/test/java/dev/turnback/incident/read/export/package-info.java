@NullMarked
package dev.turnback.incident.read.export;

import org.jspecify.annotations.NullMarked;
