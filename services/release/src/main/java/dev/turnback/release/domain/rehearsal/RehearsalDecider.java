package dev.turnback.release.domain.rehearsal;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.rehearsal.Rehearsal.Ended;
import dev.turnback.release.domain.rehearsal.Rehearsal.Running;
import dev.turnback.release.domain.rehearsal.Rehearsal.Unknown;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.AbandonRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.FinishRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.NoteBreakdown;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.RecordRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.StartRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.TimeStep;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.BreakdownNoted;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalAbandoned;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalFinished;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalStarted;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.StepTimed;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.EndedAlready;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.NotStarted;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StartedDifferently;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rehearsal runs until it is finished or given up; told afterwards, it obeys the same rules. */
public final class RehearsalDecider
        implements Decider<RehearsalCommand, Rehearsal, RehearsalEvent, RehearsalRejection> {

    @Override
    public Rehearsal initial() {
        return new Unknown();
    }

    @Override
    public Outcome<RehearsalEvent, RehearsalRejection> decide(
            RehearsalCommand command, Rehearsal rehearsal) {
        return switch (rehearsal) {
            case Unknown _ -> begin(command);
            case Running running -> goOn(command, running);
            case Ended(RehearsalEvent how) -> afterwards(command, how);
        };
    }

    @Override
    public Rehearsal evolve(Rehearsal rehearsal, RehearsalEvent event) {
        return switch (event) {
            case RehearsalStarted e -> new Running(e.setup(), e.at(), Map.of());
            case StepTimed e ->
                    rehearsal instanceof Running running ? running.timed(e.time()) : rehearsal;
            case BreakdownNoted _ -> rehearsal;
            case RehearsalFinished e -> new Ended(e);
            case RehearsalAbandoned e -> new Ended(e);
        };
    }

    private Outcome<RehearsalEvent, RehearsalRejection> begin(RehearsalCommand command) {
        return switch (command) {
            case StartRehearsal c ->
                    Outcome.accepted(new RehearsalStarted(c.rehearsalId(), c.setup(), c.at()));
            case RecordRehearsal c -> allOf(c);
            case TimeStep _, NoteBreakdown _, FinishRehearsal _, AbandonRehearsal _ ->
                    Outcome.rejected(new NotStarted());
        };
    }

    private static Outcome<RehearsalEvent, RehearsalRejection> goOn(
            RehearsalCommand command, Running running) {
        String id = command.rehearsalId();
        String component = running.setup().component();
        return switch (command) {
            case StartRehearsal c ->
                    c.setup().equals(running.setup())
                            ? Outcome.ignored()
                            : Outcome.rejected(new StartedDifferently());
            case RecordRehearsal _ -> Outcome.rejected(new StartedDifferently());
            case TimeStep c ->
                    unless(
                            RehearsalRules.againstTime(running, c.time()),
                            new StepTimed(id, component, c.time(), c.at()));
            case NoteBreakdown c -> {
                Integer step = c.breakdown().step();
                yield unless(
                        step == null ? Optional.empty() : RehearsalRules.againstStep(running, step),
                        new BreakdownNoted(id, component, c.breakdown(), c.at()));
            }
            case FinishRehearsal c ->
                    unless(
                            RehearsalRules.againstFinish(running, c),
                            new RehearsalFinished(
                                    id,
                                    running.setup(),
                                    c.result(),
                                    c.verifications(),
                                    running.measuredSeconds(),
                                    c.at()));
            case AbandonRehearsal c ->
                    unless(
                            RehearsalRules.againstEnd(running, c.at()),
                            new RehearsalAbandoned(id, component, c.reason(), c.at()));
        };
    }

    private static Outcome<RehearsalEvent, RehearsalRejection> afterwards(
            RehearsalCommand command, RehearsalEvent how) {
        boolean same =
                switch (command) {
                    case FinishRehearsal c ->
                            how instanceof RehearsalFinished e
                                    && e.result() == c.result()
                                    && e.verifications().equals(c.verifications());
                    case AbandonRehearsal c ->
                            how instanceof RehearsalAbandoned e && e.reason().equals(c.reason());
                    case StartRehearsal _, TimeStep _, NoteBreakdown _, RecordRehearsal _ -> false;
                };
        return same ? Outcome.ignored() : Outcome.rejected(new EndedAlready());
    }

    private static Outcome<RehearsalEvent, RehearsalRejection> unless(
            Optional<RehearsalRejection> reason, RehearsalEvent event) {
        return reason.map(Outcome::<RehearsalEvent, RehearsalRejection>rejected)
                .orElseGet(() -> Outcome.accepted(event));
    }

    /** What it would have been, walked live: all of it or, when a part is refused, nothing. */
    private Outcome<RehearsalEvent, RehearsalRejection> allOf(RecordRehearsal all) {
        String id = all.rehearsalId();
        List<RehearsalCommand> parts = new ArrayList<>();
        parts.add(new StartRehearsal(id, all.setup(), all.startedAt()));
        all.steps().forEach(time -> parts.add(new TimeStep(id, time, all.at())));
        all.breakdowns().forEach(b -> parts.add(new NoteBreakdown(id, b, all.at())));
        parts.add(new FinishRehearsal(id, all.result(), all.verifications(), all.at()));
        List<RehearsalEvent> events = new ArrayList<>();
        Rehearsal state = initial();
        for (RehearsalCommand part : parts) {
            switch (decide(part, state)) {
                case Outcome.Accepted<RehearsalEvent, RehearsalRejection> accepted -> {
                    for (RehearsalEvent event : accepted.events()) {
                        state = evolve(state, event);
                        events.add(event);
                    }
                }
                case Outcome.Rejected<RehearsalEvent, RehearsalRejection> rejected -> {
                    return rejected;
                }
                case Outcome.Ignored<RehearsalEvent, RehearsalRejection> _ -> {}
            }
        }
        return Outcome.accepted(events);
    }
}
