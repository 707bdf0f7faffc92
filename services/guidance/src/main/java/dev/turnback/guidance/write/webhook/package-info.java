/** Who is told of changes of guidance. */
@NullMarked
package dev.turnback.guidance.write.webhook;

import org.jspecify.annotations.NullMarked;
