package dev.turnback.guidance.domain.improvement;

import dev.turnback.guidance.domain.improvement.Improvement.Delivered;
import dev.turnback.guidance.domain.improvement.Improvement.Dropped;
import dev.turnback.guidance.domain.improvement.Improvement.NotProposed;
import dev.turnback.guidance.domain.improvement.Improvement.Proposed;
import dev.turnback.guidance.domain.improvement.Improvement.Started;
import dev.turnback.guidance.domain.improvement.ImprovementCommand.DeliverImprovement;
import dev.turnback.guidance.domain.improvement.ImprovementCommand.DropImprovement;
import dev.turnback.guidance.domain.improvement.ImprovementCommand.ProposeImprovement;
import dev.turnback.guidance.domain.improvement.ImprovementCommand.StartImprovement;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementDelivered;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementDropped;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementProposed;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementStarted;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.BeforeItStarted;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.DeliveredAlready;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.DroppedAlready;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.ImprovementProposedDifferently;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.NoSuchImprovement;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.NotStarted;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;

/** What may become of an improvement next, state by state. */
public final class ImprovementDecider
        implements Decider<
                ImprovementCommand, Improvement, ImprovementEvent, ImprovementRejection> {

    @Override
    public Improvement initial() {
        return new NotProposed();
    }

    @Override
    public Outcome<ImprovementEvent, ImprovementRejection> decide(
            ImprovementCommand command, Improvement state) {
        return switch (command) {
            case ProposeImprovement c -> propose(c, state);
            case StartImprovement c -> start(c, state);
            case DeliverImprovement c -> deliver(c, state);
            case DropImprovement c -> drop(c, state);
        };
    }

    @Override
    public Improvement evolve(Improvement state, ImprovementEvent event) {
        return switch (event) {
            case ImprovementProposed e -> new Proposed(e.proposal());
            case ImprovementStarted e -> new Started(proposal(state), e.at());
            case ImprovementDelivered _ -> new Delivered(proposal(state));
            case ImprovementDropped e -> new Dropped(proposal(state), e.reason());
        };
    }

    private static Outcome<ImprovementEvent, ImprovementRejection> propose(
            ProposeImprovement c, Improvement state) {
        if (state instanceof NotProposed) {
            return Outcome.accepted(
                    new ImprovementProposed(c.improvementId(), c.proposal(), c.at()));
        }
        return c.proposal().equals(proposal(state))
                ? Outcome.ignored()
                : Outcome.rejected(new ImprovementProposedDifferently());
    }

    private static Outcome<ImprovementEvent, ImprovementRejection> start(
            StartImprovement c, Improvement state) {
        return switch (state) {
            case NotProposed _ -> Outcome.rejected(new NoSuchImprovement());
            case Proposed _ -> Outcome.accepted(new ImprovementStarted(c.improvementId(), c.at()));
            case Started _ -> Outcome.ignored();
            case Delivered _ -> Outcome.rejected(new DeliveredAlready());
            case Dropped dropped -> Outcome.rejected(new DroppedAlready(dropped.reason()));
        };
    }

    private static Outcome<ImprovementEvent, ImprovementRejection> deliver(
            DeliverImprovement c, Improvement state) {
        return switch (state) {
            case NotProposed _ -> Outcome.rejected(new NoSuchImprovement());
            case Proposed _ -> Outcome.rejected(new NotStarted());
            case Started started ->
                    c.at().isBefore(started.startedAt())
                            ? Outcome.rejected(new BeforeItStarted(started.startedAt()))
                            : Outcome.accepted(
                                    new ImprovementDelivered(c.improvementId(), c.note(), c.at()));
            case Delivered _ -> Outcome.ignored();
            case Dropped dropped -> Outcome.rejected(new DroppedAlready(dropped.reason()));
        };
    }

    private static Outcome<ImprovementEvent, ImprovementRejection> drop(
            DropImprovement c, Improvement state) {
        return switch (state) {
            case NotProposed _ -> Outcome.rejected(new NoSuchImprovement());
            case Proposed _, Started _ ->
                    Outcome.accepted(new ImprovementDropped(c.improvementId(), c.reason(), c.at()));
            case Delivered _ -> Outcome.rejected(new DeliveredAlready());
            case Dropped _ -> Outcome.ignored();
        };
    }

    private static Proposal proposal(Improvement state) {
        return switch (state) {
            case NotProposed _ -> throw new IllegalStateException("it was never proposed");
            case Proposed s -> s.proposal();
            case Started s -> s.proposal();
            case Delivered s -> s.proposal();
            case Dropped s -> s.proposal();
        };
    }
}
