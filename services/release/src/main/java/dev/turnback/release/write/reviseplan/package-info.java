/** Plans a release anew before it reaches anybody. */
@NullMarked
package dev.turnback.release.write.reviseplan;

import org.jspecify.annotations.NullMarked;
