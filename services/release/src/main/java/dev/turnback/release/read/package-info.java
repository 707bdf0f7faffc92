/** What every view shares: how rows are folded from events and found. */
@NullMarked
package dev.turnback.release.read;

import org.jspecify.annotations.NullMarked;
