/** Events published by the guidance service. */
@NullMarked
package dev.turnback.contracts.guidance;

import org.jspecify.annotations.NullMarked;
