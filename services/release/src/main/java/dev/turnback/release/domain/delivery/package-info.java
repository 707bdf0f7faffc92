/** What is delivered, what it tells of rollouts, and what that makes of planned releases. */
@NullMarked
package dev.turnback.release.domain.delivery;

import org.jspecify.annotations.NullMarked;
