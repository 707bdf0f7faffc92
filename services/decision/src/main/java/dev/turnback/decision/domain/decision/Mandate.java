package dev.turnback.decision.domain.decision;

import dev.turnback.contracts.Authority;

/**
 * Whether whoever decided might decide it, as it was known when it was recorded.
 *
 * @param why what gives it to them, what they lack, or why they went ahead without it
 */
public record Mandate(Authority authority, String why) {}
