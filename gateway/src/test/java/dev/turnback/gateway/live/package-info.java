/** What viewers of the live stream are told. */
@NullMarked
package dev.turnback.gateway.live;

import org.jspecify.annotations.NullMarked;
