/** What every command slice works with, and every rejection in words. */
@NullMarked
package dev.turnback.incident.write;

import org.jspecify.annotations.NullMarked;
