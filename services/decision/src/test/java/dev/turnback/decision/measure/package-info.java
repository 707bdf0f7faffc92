/** Asking data sources. */
@NullMarked
package dev.turnback.decision.measure;

import org.jspecify.annotations.NullMarked;
