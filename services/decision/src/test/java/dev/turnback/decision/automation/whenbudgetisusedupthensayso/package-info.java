/** What the service does by itself. */
@NullMarked
package dev.turnback.decision.automation.whenbudgetisusedupthensayso;

import org.jspecify.annotations.NullMarked;
