package dev.turnback.decision.domain.obligation;

import static dev.turnback.kernel.Outcome.accepted;
import static dev.turnback.kernel.Outcome.ignored;

import dev.turnback.decision.domain.judgement.ObligationJudgement;
import dev.turnback.decision.domain.obligation.ObligationCommand.JudgeObligation;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationJudged;
import dev.turnback.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** What is said of how it went. */
final class Judging {

    private Judging() {}

    /**
     * Only what is new is said.
     *
     * @param last what was said last; null when nothing was
     */
    static Outcome<ObligationEvent, ObligationRejection> judge(
            JudgeObligation c, @Nullable ObligationJudgement last) {
        return c.judgement().equals(last)
                ? ignored()
                : accepted(new ObligationJudged(c.obligationId(), c.judgement(), c.at()));
    }
}
