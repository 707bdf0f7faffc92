/** Reads incidents of the past from status pages and lists. */
@NullMarked
package dev.turnback.cli.incidents;

import org.jspecify.annotations.NullMarked;
