/** Asking data sources for the signals of rules that say how they are measured. */
@NullMarked
package dev.turnback.decision.measure;

import org.jspecify.annotations.NullMarked;
