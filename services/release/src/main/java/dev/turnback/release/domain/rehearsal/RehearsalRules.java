package dev.turnback.release.domain.rehearsal;

import dev.turnback.release.domain.rehearsal.Rehearsal.Running;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.FinishRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.BeforeTheRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.OverItsBound;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StepEndsBeforeItBegins;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StepUnknown;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StepsNotTimed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a rehearsal may claim. */
final class RehearsalRules {

    private RehearsalRules() {}

    static Optional<RehearsalRejection> againstStep(Running running, int step) {
        int steps = running.setup().procedure().steps().size();
        return step >= 0 && step < steps
                ? Optional.empty()
                : Optional.of(new StepUnknown(step, steps));
    }

    static Optional<RehearsalRejection> againstTime(Running running, StepTime time) {
        return againstStep(running, time.step())
                .or(
                        () ->
                                time.seconds() >= 0
                                        ? Optional.empty()
                                        : Optional.of(new StepEndsBeforeItBegins(time.step())));
    }

    /** It can end no earlier than it began. */
    static Optional<RehearsalRejection> againstEnd(Running running, Instant end) {
        return end.isBefore(running.startedAt())
                ? Optional.of(new BeforeTheRehearsal(running.startedAt()))
                : Optional.empty();
    }

    static Optional<RehearsalRejection> againstFinish(Running running, FinishRehearsal finish) {
        return againstEnd(running, finish.at()).or(() -> againstClaims(running, finish));
    }

    private static Optional<RehearsalRejection> againstClaims(
            Running running, FinishRehearsal finish) {
        List<Integer> open = untimed(running);
        if (finish.result() == Result.PASSED && !open.isEmpty()) {
            return Optional.of(new StepsNotTimed(open));
        }
        double bound = running.setup().procedure().timeBoundSeconds();
        if (finish.verifications().timing().verified() && running.measuredSeconds() > bound) {
            return Optional.of(new OverItsBound(running.measuredSeconds(), bound));
        }
        return Optional.empty();
    }

    private static List<Integer> untimed(Running running) {
        return IntStream.range(0, running.setup().procedure().steps().size())
                .filter(step -> !running.seconds().containsKey(step))
                .boxed()
                .toList();
    }
}
