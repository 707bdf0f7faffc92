package dev.turnback.decision.read.obligations;

import dev.turnback.decision.read.evaluation.Evaluation;

/**
 * An obligation and how it is judged by what is known now.
 *
 * @param verdict provisional until it is contained
 */
public record JudgedObligation(ObligationView obligation, Evaluation verdict) {}
