/** What the service does by itself because something happened elsewhere. */
@NullMarked
package dev.turnback.incident.automation;

import org.jspecify.annotations.NullMarked;
