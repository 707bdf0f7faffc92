/** What was learned, by incident. */
@NullMarked
package dev.turnback.incident.read.findings;

import org.jspecify.annotations.NullMarked;
