/** Scenarios as a user meets them: real processes, HTTP, the command line, a browser. */
@NullMarked
package dev.turnback.endtoend;

import org.jspecify.annotations.NullMarked;
