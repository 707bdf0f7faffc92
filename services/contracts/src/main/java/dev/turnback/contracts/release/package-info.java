/** Events published by the release service. */
@NullMarked
package dev.turnback.contracts.release;

import org.jspecify.annotations.NullMarked;
