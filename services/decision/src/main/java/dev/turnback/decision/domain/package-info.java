/** The rules of decisions: JDK, kernel and the shared words only. */
@NullMarked
package dev.turnback.decision.domain;

import org.jspecify.annotations.NullMarked;
