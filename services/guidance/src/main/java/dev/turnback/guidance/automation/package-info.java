/** What the service does by itself. */
@NullMarked
package dev.turnback.guidance.automation;

import org.jspecify.annotations.NullMarked;
