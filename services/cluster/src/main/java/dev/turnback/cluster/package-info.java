/** Starts every service as a process of its own, and starts again what ends. */
@NullMarked
package dev.turnback.cluster;

import org.jspecify.annotations.NullMarked;
