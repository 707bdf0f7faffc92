/** Components of the release service, as far as decisions need them. */
@NullMarked
package dev.turnback.decision.read.components;

import org.jspecify.annotations.NullMarked;
