/**
 * An attempt: a rollback or a containment while it is carried out, and what became of it. Which
 * version runs is not its business.
 */
@NullMarked
package dev.turnback.decision.domain.attempt;

import org.jspecify.annotations.NullMarked;
