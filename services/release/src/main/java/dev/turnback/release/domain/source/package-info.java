/** From where deliveries come: what others run, and which component that is here. */
@NullMarked
package dev.turnback.release.domain.source;

import org.jspecify.annotations.NullMarked;
