/** Everything in one JVM on one port: composition, start and stop, no rules of its own. */
@NullMarked
package dev.turnback.allinone;

import org.jspecify.annotations.NullMarked;
