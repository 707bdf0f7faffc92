/** Which teams have read the guidance that is meant for them. */
@NullMarked
package dev.turnback.guidance.read.acknowledgements;

import org.jspecify.annotations.NullMarked;
