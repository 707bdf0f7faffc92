package dev.turnback.decision.domain.decision;

import dev.turnback.contracts.DecisionKind;

/**
 * Something else that was considered.
 *
 * @param whyNot what spoke against it
 */
public record Alternative(DecisionKind kind, String whyNot) {}
