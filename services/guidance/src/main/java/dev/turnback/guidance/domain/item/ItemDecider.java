package dev.turnback.guidance.domain.item;

import dev.turnback.guidance.domain.item.Item.Adopted;
import dev.turnback.guidance.domain.item.Item.NotProposed;
import dev.turnback.guidance.domain.item.Item.Proposed;
import dev.turnback.guidance.domain.item.ItemCommand.AdoptGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.ProposeGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.ReviseGuidance;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceAdopted;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceProposed;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRevised;
import dev.turnback.guidance.domain.item.ItemRejection.NeverProposed;
import dev.turnback.guidance.domain.item.ItemRejection.ProposedDifferently;
import dev.turnback.guidance.domain.item.ItemRejection.RevisedMeanwhile;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;

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
            case Proposed(int version, Clause clause) -> again(command, version, clause);
            case Adopted(int version, Clause clause) -> again(command, version, clause);
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
                            new GuidanceAdopted(command.guidanceId(), version, command.at()));
            case Adopted _ -> Outcome.ignored();
        };
    }

    private static Outcome<ItemEvent, ItemRejection> revise(ReviseGuidance command, Item state) {
        return switch (state) {
            case NotProposed _ -> Outcome.rejected(new NeverProposed());
            case Proposed(int version, Clause clause) -> revise(command, version, clause);
            case Adopted(int version, Clause clause) -> revise(command, version, clause);
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

    @Override
    public Item evolve(Item state, ItemEvent event) {
        return switch (event) {
            case GuidanceProposed e -> new Proposed(1, e.clause());
            case GuidanceAdopted _ ->
                    switch (state) {
                        case Proposed(int version, Clause clause) -> new Adopted(version, clause);
                        case NotProposed _, Adopted _ -> state;
                    };
            case GuidanceRevised e ->
                    switch (state) {
                        case Adopted _ -> new Adopted(e.version(), e.clause());
                        case Proposed _, NotProposed _ -> new Proposed(e.version(), e.clause());
                    };
        };
    }
}
