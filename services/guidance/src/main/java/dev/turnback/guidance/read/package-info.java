/** What the service shows. */
@NullMarked
package dev.turnback.guidance.read;

import org.jspecify.annotations.NullMarked;
