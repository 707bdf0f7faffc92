/** The events themselves, and whether the log is intact. */
@NullMarked
package dev.turnback.service.events;

import org.jspecify.annotations.NullMarked;
