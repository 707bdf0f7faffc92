/** Where deliveries may come from. */
@NullMarked
package dev.turnback.release.write.source;

import org.jspecify.annotations.NullMarked;
