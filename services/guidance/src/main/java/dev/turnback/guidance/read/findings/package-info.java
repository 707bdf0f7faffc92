/** The findings that guidance can come of. */
@NullMarked
package dev.turnback.guidance.read.findings;

import org.jspecify.annotations.NullMarked;
