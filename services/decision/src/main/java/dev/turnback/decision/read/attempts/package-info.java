/** The attempts by release, by incident and by time, and how each is judged by what is known. */
@NullMarked
package dev.turnback.decision.read.attempts;

import org.jspecify.annotations.NullMarked;
