/** The gateway as a process of its own, in front of services that are processes too. */
@NullMarked
package dev.turnback.gateway.apart;

import org.jspecify.annotations.NullMarked;
