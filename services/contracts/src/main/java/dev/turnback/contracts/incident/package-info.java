/** Events published by the incident service. */
@NullMarked
package dev.turnback.contracts.incident;

import org.jspecify.annotations.NullMarked;
