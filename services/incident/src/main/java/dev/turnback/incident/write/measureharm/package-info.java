/** {@code POST /incidents/{id}/harm-measurements}: how much harm there was. */
@NullMarked
package dev.turnback.incident.write.measureharm;

import org.jspecify.annotations.NullMarked;
