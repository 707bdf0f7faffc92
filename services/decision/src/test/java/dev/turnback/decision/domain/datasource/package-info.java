/** A test class for each command. */
@NullMarked
package dev.turnback.decision.domain.datasource;

import org.jspecify.annotations.NullMarked;
