/** Records that a rollout reached a stage. */
@NullMarked
package dev.turnback.release.write.reachstage;

import org.jspecify.annotations.NullMarked;
