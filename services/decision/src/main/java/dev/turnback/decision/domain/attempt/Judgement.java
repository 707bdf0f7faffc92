package dev.turnback.decision.domain.attempt;

import dev.turnback.figures.attempt.AttemptVerdict;
import dev.turnback.figures.attempt.Condition;
import dev.turnback.figures.attempt.Flag;
import dev.turnback.figures.attempt.Outcome;
import java.util.List;

/**
 * What became of an attempt, without the words.
 *
 * @param flags each once, in the order of {@link Flag}
 */
public record Judgement(
        Outcome outcome,
        Condition.State target,
        Condition.State inTime,
        Condition.State clear,
        Condition.State noNewHarm,
        List<Flag> flags) {

    public Judgement {
        flags = List.copyOf(flags);
    }

    public static Judgement of(AttemptVerdict verdict) {
        return new Judgement(
                verdict.outcome(),
                verdict.conditions().target().state(),
                verdict.conditions().inTime().state(),
                verdict.conditions().clear().state(),
                verdict.conditions().noNewHarm().state(),
                List.copyOf(verdict.flags()));
    }
}
