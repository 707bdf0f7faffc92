@NullMarked
package dev.turnback.incident.automation;

import org.jspecify.annotations.NullMarked;
