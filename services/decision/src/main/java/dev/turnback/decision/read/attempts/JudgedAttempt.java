package dev.turnback.decision.read.attempts;

import dev.turnback.figures.attempt.AttemptVerdict;

/**
 * An attempt and how it is judged by what is known now.
 *
 * @param verdict what was judged before, and told to others, is with the attempt
 */
public record JudgedAttempt(AttemptView attempt, AttemptVerdict verdict) {}
