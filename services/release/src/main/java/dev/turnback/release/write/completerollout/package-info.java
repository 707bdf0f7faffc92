/** Records that a rollout reached everybody it was meant for. */
@NullMarked
package dev.turnback.release.write.completerollout;

import org.jspecify.annotations.NullMarked;
