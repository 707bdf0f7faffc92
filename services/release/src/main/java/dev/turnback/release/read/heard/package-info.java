/** What the release service knows of incidents and guidance, from what others publish. */
@NullMarked
package dev.turnback.release.read.heard;

import org.jspecify.annotations.NullMarked;
