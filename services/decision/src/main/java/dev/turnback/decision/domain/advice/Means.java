package dev.turnback.decision.domain.advice;

import dev.turnback.contracts.RecoveryAction;
import java.util.Set;

/**
 * A procedure that was in force when the rollout started.
 *
 * @param covers the numbers of the changes that it is for
 */
public record Means(RecoveryAction action, String name, Set<Integer> covers) {

    public Means {
        covers = Set.copyOf(covers);
    }
}
