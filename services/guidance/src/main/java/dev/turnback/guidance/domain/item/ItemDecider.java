package dev.turnback.guidance.domain.item;

import dev.turnback.guidance.domain.item.Item.Adopted;
import dev.turnback.guidance.domain.item.Item.NotProposed;
import dev.turnback.guidance.domain.item.Item.Proposed;
import dev.turnback.guidance.domain.item.Item.Retired;
import dev.turnback.guidance.domain.item.ItemCommand.AcknowledgeGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.AdoptGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.ConfirmGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.MarkReviewDue;
import dev.turnback.guidance.domain.item.ItemCommand.ProposeGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.RetireGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.ReviseGuidance;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceAcknowledged;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceAdopted;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceProposed;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRetired;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceReviewDue;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceReviewed;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRevised;
import dev.turnback.guidance.domain.item.ItemRejection.NeverProposed;
import dev.turnback.guidance.domain.item.ItemRejection.NotAdopted;
import dev.turnback.guidance.domain.item.ItemRejection.ProposedDifferently;
import dev.turnback.guidance.domain.item.ItemRejection.RetiredAlready;
import dev.turnback.guidance.domain.item.ItemRejection.RevisedMeanwhile;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.util.List;

/** Decides about guidance items. */
public final class ItemDecider implements Decider<ItemCommand, Item, ItemEvent, ItemRejection> {

    @Override
    public Item initial() {
        return new NotProposed();
    }

    @Override
    public Outcome<ItemEvent, ItemRejection> decide(ItemCommand command, Item state) {
        return switch (command) {
            case ProposeGuidance c -> propose(c, state);
            case AdoptGuidance c -> adopt(c, state);
            case ReviseGuidance c -> revise(c, state);
            case RetireGuidance c -> retire(c, state);
            case MarkReviewDue c -> reviewDue(c, state);
            case ConfirmGuidance c -> confirm(c, state);
            case AcknowledgeGuidance c -> acknowledge(c, state);
        };
    }

    private static Outcome<ItemEvent, ItemRejection> propose(ProposeGuidance command, Item state) {
        return switch (state) {
            case NotProposed _ ->
                    Outcome.accepted(
                            new GuidanceProposed(
                                    command.guidanceId(),
                                    command.clause(),
                                    command.origin(),
                                    command.at()));
            case Proposed s -> again(command, s.version(), s.clause());
            case Adopted s -> again(command, s.version(), s.clause());
            case Retired s -> again(command, s.version(), s.clause());
        };
    }

    /** What was revised since was proposed in the same words once: that is no contradiction. */
    private static Outcome<ItemEvent, ItemRejection> again(
            ProposeGuidance command, int version, Clause clause) {
        return version > 1 || clause.equals(command.clause())
                ? Outcome.ignored()
                : Outcome.rejected(new ProposedDifferently());
    }

    private static Outcome<ItemEvent, ItemRejection> adopt(AdoptGuidance command, Item state) {
        return switch (state) {
            case NotProposed _ -> Outcome.rejected(new NeverProposed());
            case Proposed(int version, Clause _) ->
                    Outcome.accepted(
                            new GuidanceAdopted(
                                    command.guidanceId(),
                                    version,
                                    command.despite(),
                                    command.at()));
            case Adopted _ -> Outcome.ignored();
            case Retired s -> Outcome.rejected(new RetiredAlready(s.reason()));
        };
    }

    private static Outcome<ItemEvent, ItemRejection> revise(ReviseGuidance command, Item state) {
        return switch (state) {
            case NotProposed _ -> Outcome.rejected(new NeverProposed());
            case Proposed s -> revise(command, s.version(), s.clause());
            case Adopted s -> revise(command, s.version(), s.clause());
            case Retired s -> Outcome.rejected(new RetiredAlready(s.reason()));
        };
    }

    private static Outcome<ItemEvent, ItemRejection> revise(
            ReviseGuidance command, int version, Clause clause) {
        if (command.clause().equals(clause)) {
            return Outcome.ignored();
        }
        return command.seenVersion() == version
                ? Outcome.accepted(
                        new GuidanceRevised(
                                command.guidanceId(),
                                version + 1,
                                command.clause(),
                                command.reason(),
                                command.at()))
                : Outcome.rejected(new RevisedMeanwhile(version));
    }

    private static Outcome<ItemEvent, ItemRejection> retire(RetireGuidance command, Item state) {
        return switch (state) {
            case NotProposed _ -> Outcome.rejected(new NeverProposed());
            case Proposed s -> Outcome.accepted(retired(command, s.version()));
            case Adopted s -> Outcome.accepted(retired(command, s.version()));
            case Retired _ -> Outcome.ignored();
        };
    }

    private static GuidanceRetired retired(RetireGuidance command, int version) {
        return new GuidanceRetired(command.guidanceId(), version, command.reason(), command.at());
    }

    /** What nobody is asked to follow, or not there, need not be looked at. */
    private static Outcome<ItemEvent, ItemRejection> reviewDue(MarkReviewDue command, Item state) {
        return switch (state) {
            case NotProposed _, Proposed _, Retired _ -> Outcome.ignored();
            case Adopted s ->
                    s.knows(command.cause().position()) || !isInScope(command.cause(), s.clause())
                            ? Outcome.ignored()
                            : Outcome.accepted(
                                    new GuidanceReviewDue(
                                            command.guidanceId(),
                                            s.version(),
                                            command.cause(),
                                            command.at()));
        };
    }

    private static boolean isInScope(Cause cause, Clause clause) {
        return clause.scope().coversComponent(cause.component());
    }

    private static Outcome<ItemEvent, ItemRejection> confirm(ConfirmGuidance command, Item state) {
        return switch (state) {
            case NotProposed _ -> Outcome.rejected(new NeverProposed());
            case Proposed _ -> Outcome.rejected(new NotAdopted());
            case Retired s -> Outcome.rejected(new RetiredAlready(s.reason()));
            case Adopted s when s.version() != command.seenVersion() ->
                    Outcome.rejected(new RevisedMeanwhile(s.version()));
            case Adopted s -> confirm(command, s);
        };
    }

    /** A change that became known since is not what was looked at. */
    private static Outcome<ItemEvent, ItemRejection> confirm(
            ConfirmGuidance command, Adopted item) {
        List<String> looked =
                item.due().stream()
                        .map(Cause::position)
                        .filter(at -> command.causes().isEmpty() || command.causes().contains(at))
                        .sorted()
                        .toList();
        return looked.isEmpty()
                ? Outcome.ignored()
                : Outcome.accepted(
                        new GuidanceReviewed(
                                command.guidanceId(),
                                item.version(),
                                looked,
                                command.reason(),
                                command.at()));
    }

    private static Outcome<ItemEvent, ItemRejection> acknowledge(
            AcknowledgeGuidance command, Item state) {
        return switch (state) {
            case NotProposed _ -> Outcome.rejected(new NeverProposed());
            case Proposed _ -> Outcome.rejected(new NotAdopted());
            case Retired s -> Outcome.rejected(new RetiredAlready(s.reason()));
            case Adopted s when s.version() != command.version() ->
                    Outcome.rejected(new RevisedMeanwhile(s.version()));
            case Adopted s ->
                    Integer.valueOf(s.version()).equals(s.acknowledged().get(command.team()))
                            ? Outcome.ignored()
                            : Outcome.accepted(
                                    new GuidanceAcknowledged(
                                            command.guidanceId(),
                                            command.team(),
                                            command.version(),
                                            command.at()));
        };
    }

    @Override
    public Item evolve(Item state, ItemEvent event) {
        return switch (event) {
            case GuidanceProposed e -> new Proposed(1, e.clause());
            case GuidanceAdopted _ ->
                    switch (state) {
                        case Proposed(int version, Clause clause) -> new Adopted(version, clause);
                        case NotProposed _, Adopted _, Retired _ -> state;
                    };
            case GuidanceRevised e ->
                    switch (state) {
                        case Adopted s -> s.revised(e.version(), e.clause());
                        case Proposed _, NotProposed _ -> new Proposed(e.version(), e.clause());
                        case Retired _ -> state;
                    };
            case GuidanceRetired e ->
                    switch (state) {
                        case Proposed s -> new Retired(s.version(), s.clause(), e.reason());
                        case Adopted s -> new Retired(s.version(), s.clause(), e.reason());
                        case NotProposed _, Retired _ -> state;
                    };
            case GuidanceReviewDue e -> state instanceof Adopted s ? s.due(e.cause()) : state;
            case GuidanceReviewed e -> state instanceof Adopted s ? s.reviewed(e.causes()) : state;
            case GuidanceAcknowledged e ->
                    state instanceof Adopted s ? s.acknowledgedBy(e.team(), e.version()) : state;
        };
    }
}
