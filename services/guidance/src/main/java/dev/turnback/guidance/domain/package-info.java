/** The rules of guidance: JDK, kernel and the shared words only. */
@NullMarked
package dev.turnback.guidance.domain;

import org.jspecify.annotations.NullMarked;
