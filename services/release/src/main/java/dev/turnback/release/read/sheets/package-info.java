/** Decision sheets with their versions, what differs between two, and the templates that ship. */
@NullMarked
package dev.turnback.release.read.sheets;

import org.jspecify.annotations.NullMarked;
