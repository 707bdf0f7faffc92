package dev.turnback.decision.signal.watch;

import dev.turnback.decision.domain.obligation.ObligationCommand;

/**
 * What is to be said of an obligation.
 *
 * @param key the same for the same order, and for no other
 */
public record Order(ObligationCommand command, String key) {}
