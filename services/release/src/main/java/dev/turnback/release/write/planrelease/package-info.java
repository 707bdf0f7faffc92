/** Plans a release. */
@NullMarked
package dev.turnback.release.write.planrelease;

import org.jspecify.annotations.NullMarked;
