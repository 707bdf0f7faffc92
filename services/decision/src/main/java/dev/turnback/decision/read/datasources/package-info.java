/** Data sources as they are shown, and how asking them goes. */
@NullMarked
package dev.turnback.decision.read.datasources;

import org.jspecify.annotations.NullMarked;
