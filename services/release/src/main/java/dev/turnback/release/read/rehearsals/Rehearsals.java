package dev.turnback.release.read.rehearsals;

import dev.turnback.release.domain.rehearsal.RehearsalEvent;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.BreakdownNoted;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalAbandoned;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalFinished;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalStarted;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.StepTimed;
import dev.turnback.release.domain.rehearsal.RehearsedProcedure;
import dev.turnback.release.domain.rehearsal.RehearsedProcedure.PlannedStep;
import dev.turnback.release.domain.rehearsal.Result;
import dev.turnback.release.domain.rehearsal.Setup;
import dev.turnback.release.domain.rehearsal.StepTime;
import dev.turnback.release.domain.rehearsal.Verifications;
import dev.turnback.release.read.rehearsals.RehearsalView.BreakdownView;
import dev.turnback.release.read.rehearsals.RehearsalView.State;
import dev.turnback.release.read.rehearsals.RehearsalView.StepView;
import dev.turnback.service.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How each event changes what is shown of a rehearsal. */
final class Rehearsals {

    private Rehearsals() {}

    static @Nullable RehearsalView evolve(
            @Nullable RehearsalView view, RehearsalEvent event, Stamp stamp) {
        if (event instanceof RehearsalStarted e) {
            return started(e, stamp);
        }
        return view == null ? null : goneOn(view, event, stamp);
    }

    private static RehearsalView goneOn(RehearsalView v, RehearsalEvent event, Stamp stamp) {
        return switch (event) {
            case RehearsalStarted e -> started(e, stamp);
            case StepTimed e -> with(v, timed(v.steps(), e.time()), v.breakdowns(), e.at(), stamp);
            case BreakdownNoted e -> {
                var more = new ArrayList<>(v.breakdowns());
                more.add(new BreakdownView(e.breakdown().text(), e.breakdown().step(), e.at()));
                yield with(v, v.steps(), more, e.at(), stamp);
            }
            case RehearsalFinished e ->
                    ended(v, State.FINISHED, e.result(), e.verifications(), null, e.at(), stamp);
            case RehearsalAbandoned e ->
                    ended(v, State.ABANDONED, null, null, e.reason(), e.at(), stamp);
        };
    }

    private static RehearsalView started(RehearsalStarted e, Stamp stamp) {
        Setup setup = e.setup();
        RehearsedProcedure procedure = setup.procedure();
        return new RehearsalView(
                e.rehearsalId(),
                setup.component(),
                setup.changeKind(),
                setup.pattern(),
                procedure.id(),
                procedure.version(),
                procedure.name(),
                procedure.action(),
                setup.scenario(),
                setup.fromVersion(),
                setup.toVersion(),
                setup.environment(),
                setup.representative(),
                setup.representativeWhy(),
                setup.drill(),
                setup.participants(),
                State.RUNNING,
                e.at(),
                null,
                IntStream.range(0, procedure.steps().size())
                        .mapToObj(i -> untimed(i, procedure.steps().get(i)))
                        .toList(),
                List.of(),
                null,
                null,
                null,
                procedure.timeBoundSeconds(),
                null,
                1,
                stamp.at(),
                e.at(),
                stamp.actor());
    }

    private static StepView untimed(int index, PlannedStep step) {
        return new StepView(
                index,
                step.text(),
                step.executor(),
                step.expectedSeconds(),
                null,
                null,
                null,
                null);
    }

    private static List<StepView> timed(List<StepView> steps, StepTime time) {
        var now = new ArrayList<>(steps);
        StepView step = now.get(time.step());
        now.set(
                time.step(),
                new StepView(
                        step.index(),
                        step.text(),
                        step.executor(),
                        step.expectedSeconds(),
                        time.startedAt(),
                        time.finishedAt(),
                        time.seconds(),
                        time.note()));
        return List.copyOf(now);
    }

    private static double measured(List<StepView> steps) {
        return steps.stream()
                .map(StepView::seconds)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static RehearsalView with(
            RehearsalView v,
            List<StepView> steps,
            List<BreakdownView> breakdowns,
            Instant at,
            Stamp stamp) {
        boolean any = steps.stream().anyMatch(step -> step.seconds() != null);
        Double seconds = any ? measured(steps) : null;
        return new RehearsalView(
                v.id(),
                v.component(),
                v.changeKind(),
                v.pattern(),
                v.procedureId(),
                v.procedureVersion(),
                v.procedureName(),
                v.action(),
                v.scenario(),
                v.fromVersion(),
                v.toVersion(),
                v.environment(),
                v.representative(),
                v.representativeWhy(),
                v.drill(),
                v.participants(),
                v.state(),
                v.startedAt(),
                v.finishedAt(),
                steps,
                List.copyOf(breakdowns),
                v.outcome(),
                v.verifications(),
                seconds,
                v.timeBoundSeconds(),
                v.reason(),
                v.version() + 1,
                stamp.at(),
                at,
                stamp.actor());
    }

    private static RehearsalView ended(
            RehearsalView v,
            State state,
            @Nullable Result outcome,
            @Nullable Verifications verifications,
            @Nullable String reason,
            Instant at,
            Stamp stamp) {
        return new RehearsalView(
                v.id(),
                v.component(),
                v.changeKind(),
                v.pattern(),
                v.procedureId(),
                v.procedureVersion(),
                v.procedureName(),
                v.action(),
                v.scenario(),
                v.fromVersion(),
                v.toVersion(),
                v.environment(),
                v.representative(),
                v.representativeWhy(),
                v.drill(),
                v.participants(),
                state,
                v.startedAt(),
                at,
                v.steps(),
                v.breakdowns(),
                outcome,
                verifications,
                v.measuredSeconds(),
                v.timeBoundSeconds(),
                reason,
                v.version() + 1,
                stamp.at(),
                at,
                stamp.actor());
    }
}
