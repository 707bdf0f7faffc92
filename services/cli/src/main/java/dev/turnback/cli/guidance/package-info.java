/** A copy of guidance that is kept between marker lines of a file. */
@NullMarked
package dev.turnback.cli.guidance;

import org.jspecify.annotations.NullMarked;
