/** How services are started: their stores, their HTTP server, alone in a process or not. */
@NullMarked
package dev.turnback.launch;

import org.jspecify.annotations.NullMarked;
