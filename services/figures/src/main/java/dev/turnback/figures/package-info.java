/** Every verdict and statistic, computed by one piece of code. JDK only. */
@NullMarked
package dev.turnback.figures;

import org.jspecify.annotations.NullMarked;
