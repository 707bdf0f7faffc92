/** Records a rehearsal afterwards. */
@NullMarked
package dev.turnback.release.write.recordrehearsal;

import org.jspecify.annotations.NullMarked;
