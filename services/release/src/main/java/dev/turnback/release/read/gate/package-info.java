/** What the gate of a release says, in every form it is asked for. */
@NullMarked
package dev.turnback.release.read.gate;

import org.jspecify.annotations.NullMarked;
