/** What the service does by itself. */
@NullMarked
package dev.turnback.decision.automation;

import org.jspecify.annotations.NullMarked;
