/** The procedures with all their versions, and what differs between two. */
@NullMarked
package dev.turnback.release.read.procedures;

import org.jspecify.annotations.NullMarked;
