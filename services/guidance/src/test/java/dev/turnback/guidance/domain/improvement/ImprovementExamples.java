package dev.turnback.guidance.domain.improvement;

import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.DesignPattern;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementDelivered;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementDropped;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementProposed;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementStarted;
import dev.turnback.guidance.domain.improvement.Proposal.Origin;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;

/** One improvement at each step of its way. */
public final class ImprovementExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final Instant LATER = NOON.plusSeconds(3_600);
    public static final String ID = "imv_1";
    public static final Proposal PROPOSAL =
            new Proposal(
                    "Expand, then contract",
                    "shop",
                    List.of(ChangeKind.SCHEMA),
                    DesignPattern.EXPAND_CONTRACT,
                    "Tables can be taken back for a week.",
                    new Origin(Origin.Kind.REHEARSAL, "reh_1"));

    static final ImprovementProposed PROPOSED = new ImprovementProposed(ID, PROPOSAL, NOON);
    static final ImprovementStarted STARTED = new ImprovementStarted(ID, NOON);
    static final ImprovementDelivered DELIVERED = new ImprovementDelivered(ID, "in 2.1", LATER);
    static final ImprovementDropped DROPPED = new ImprovementDropped(ID, "too dear", LATER);

    private ImprovementExamples() {}

    static Given<ImprovementCommand, Improvement, ImprovementEvent, ImprovementRejection>
            nothing() {
        return given(new ImprovementDecider());
    }

    static Given<ImprovementCommand, Improvement, ImprovementEvent, ImprovementRejection>
            proposed() {
        return nothing().and(PROPOSED);
    }

    static Given<ImprovementCommand, Improvement, ImprovementEvent, ImprovementRejection>
            started() {
        return proposed().and(STARTED);
    }

    static Given<ImprovementCommand, Improvement, ImprovementEvent, ImprovementRejection>
            delivered() {
        return started().and(DELIVERED);
    }

    static Given<ImprovementCommand, Improvement, ImprovementEvent, ImprovementRejection>
            dropped() {
        return started().and(DROPPED);
    }
}
