package dev.turnback.decision.domain.attempt;

import dev.turnback.decision.domain.attempt.Attempt.Told;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.attempt.AttemptRejection.BeforeItBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchStep;
import dev.turnback.decision.domain.attempt.AttemptRejection.StepEndsBeforeItStarts;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.decision.domain.attempt.Undertaking.Origin;
import dev.turnback.figures.attempt.AttemptJudge;
import dev.turnback.figures.attempt.Ending;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that attempts keep. */
final class AttemptPolicies {

    private AttemptPolicies() {}

    static boolean isBefore(Instant at, Told told) {
        return at.isBefore(told.startedAt());
    }

    /** When the shortest time is over in which its effect shows. */
    static Instant judgedAtTheEarliest(Instant endedAt) {
        return endedAt.plus(AttemptJudge.WATCH);
    }

    /** A rollback is where it should be when its target runs, by either of its names. */
    static Ending endingOf(Undertaking undertaking, @Nullable String restoredVersion) {
        String target = undertaking.targetVersion();
        return restoredVersion != null
                        && target != null
                        && VersionNames.areSame(target, restoredVersion)
                ? Ending.REACHED
                : Ending.NOT_REACHED;
    }

    /** Whoever gave it up knows more than a release that only lacks its target. */
    static boolean saysNoMoreThan(End known, End told) {
        return (known.ending() == Ending.ABANDONED && told.ending() == Ending.NOT_REACHED)
                || (known.ending() == told.ending() && known.at().equals(told.at()));
    }

    /** Why a step cannot be told like that; empty when it can. */
    static Optional<AttemptRejection> objection(StepReport report, Told told) {
        if (isBefore(report.endedAt(), told)) {
            return Optional.of(new BeforeItBegan(told.startedAt()));
        }
        Instant startedAt = report.startedAt();
        if (startedAt != null && report.endedAt().isBefore(startedAt)) {
            return Optional.of(new StepEndsBeforeItStarts(startedAt));
        }
        int steps = stepsOf(told.undertaking().guide());
        Integer step = report.step();
        return step != null && (step < 1 || step > steps)
                ? Optional.of(new NoSuchStep(steps))
                : Optional.empty();
    }

    private static int stepsOf(@Nullable Guide guide) {
        return guide == null ? 0 : guide.steps().size();
    }

    /** A step of the procedure is called as the procedure calls it. */
    static StepReport named(StepReport report, Undertaking undertaking) {
        Guide guide = undertaking.guide();
        Integer step = report.step();
        return step == null || guide == null
                ? report
                : new StepReport(
                        step,
                        guide.steps().get(step - 1).text(),
                        report.executor(),
                        report.result(),
                        report.startedAt(),
                        report.endedAt(),
                        report.note());
    }

    /** What somebody said stays, and so does the incident in which it was started. */
    static Cause causeOf(Undertaking undertaking, Cause known) {
        Cause before = undertaking.cause();
        if (before.said()) {
            return before;
        }
        return undertaking.origin() == Origin.INCIDENT
                ? new Cause(before.incidentId(), known.decisionId(), false)
                : known;
    }
}
