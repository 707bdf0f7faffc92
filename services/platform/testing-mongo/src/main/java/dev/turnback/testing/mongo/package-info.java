/** MongoDB for tests: a server, and a bad network before it. Never shipped. */
@NullMarked
package dev.turnback.testing.mongo;

import org.jspecify.annotations.NullMarked;
