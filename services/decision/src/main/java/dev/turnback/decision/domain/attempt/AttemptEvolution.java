package dev.turnback.decision.domain.attempt;

import dev.turnback.decision.domain.attempt.Attempt.Ended;
import dev.turnback.decision.domain.attempt.Attempt.NotBegun;
import dev.turnback.decision.domain.attempt.Attempt.TakenBack;
import dev.turnback.decision.domain.attempt.Attempt.Told;
import dev.turnback.decision.domain.attempt.Attempt.UnderWay;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptAttributed;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptBegan;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptEnded;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptJudged;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptTakenBack;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementFellDue;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementPostponed;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionNoted;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionWithdrawn;
import dev.turnback.decision.domain.attempt.AttemptEvent.StepTold;
import dev.turnback.decision.domain.attempt.AttemptEvent.TargetVerified;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an event makes of an attempt. */
final class AttemptEvolution {

    private AttemptEvolution() {}

    static Attempt evolve(Attempt state, AttemptEvent event) {
        return switch (event) {
            case AttemptBegan e -> new UnderWay(Told.begun(e.undertaking(), e.at()));
            case AttemptTakenBack _ -> new TakenBack();
            case AttemptEnded e -> ended(state, e.end());
            case StepTold e -> told(state, before -> before.with(e.report()));
            case TargetVerified e -> told(state, before -> before.verified(e));
            case MisdirectionNoted e -> told(state, before -> before.misdirected(e.why()));
            case MisdirectionWithdrawn _ -> told(state, before -> before.misdirected(null));
            case AttemptAttributed e -> told(state, before -> before.causedBy(e.cause()));
            case JudgementFellDue _ ->
                    over(
                            state,
                            was ->
                                    new Ended(
                                            was.told(),
                                            was.end(),
                                            was.judgeAt(),
                                            true,
                                            was.judged()));
            case JudgementPostponed e ->
                    over(
                            state,
                            was ->
                                    new Ended(
                                            was.told(), was.end(), e.until(), false, was.judged()));
            case AttemptJudged e ->
                    over(
                            state,
                            was -> new Ended(was.told(), was.end(), was.judgeAt(), was.due(), e));
        };
    }

    private static Attempt ended(Attempt state, End end) {
        return switch (state) {
            case UnderWay(Told told) -> ended(told, end, null);
            case Ended was -> ended(was.told(), end, was.judged());
            case NotBegun _, TakenBack _ -> state;
        };
    }

    private static Ended ended(Told told, End end, @Nullable AttemptJudged judged) {
        return new Ended(told, end, AttemptPolicies.judgedAtTheEarliest(end.at()), false, judged);
    }

    private static Attempt told(Attempt state, UnaryOperator<Told> what) {
        return switch (state) {
            case UnderWay(Told told) -> new UnderWay(what.apply(told));
            case Ended was ->
                    new Ended(
                            what.apply(was.told()),
                            was.end(),
                            was.judgeAt(),
                            was.due(),
                            was.judged());
            case NotBegun _, TakenBack _ -> state;
        };
    }

    private static Attempt over(Attempt state, UnaryOperator<Ended> what) {
        return switch (state) {
            case Ended was -> what.apply(was);
            case NotBegun _, UnderWay _, TakenBack _ -> state;
        };
    }
}
