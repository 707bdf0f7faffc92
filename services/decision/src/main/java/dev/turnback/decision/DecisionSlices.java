package dev.turnback.decision;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.decision.domain.decision.Decision;
import dev.turnback.decision.domain.decision.DecisionCommand;
import dev.turnback.decision.domain.decision.DecisionDecider;
import dev.turnback.decision.domain.decision.DecisionEvent;
import dev.turnback.decision.domain.decision.DecisionRejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the decider is wired to the log. {@code incident} and {@code release} are there to find the
 * decisions about them by.
 */
public final class DecisionSlices {

    public static final DeciderSlice<DecisionCommand, Decision, DecisionEvent, DecisionRejection>
            DECISION =
                    new DeciderSlice<>(
                            "Decision",
                            new DecisionDecider(),
                            DecisionCommand.class,
                            DecisionEvent.class,
                            "decision",
                            DecisionCommand::decisionId,
                            DecisionSlices::tagsOf,
                            Map.of(
                                    DecisionEvent.DecisionRecorded.class, "decision-recorded#1",
                                    DecisionEvent.DecisionWithdrawn.class, "decision-withdrawn#1",
                                    DecisionEvent.RiskReviewFellDue.class,
                                            "risk-review-fell-due#1"));

    public static final List<DeciderSlice<?, ?, ?, ?>> ALL = List.of(DECISION);

    private DecisionSlices() {}

    private static Map<String, String> tagsOf(DecisionEvent event) {
        Map<String, String> tags = new HashMap<>();
        tags.put("decision", event.decisionId());
        tags.put("incident", event.incidentId());
        if (event instanceof DecisionEvent.DecisionRecorded(_, var taken, _, _)
                && taken.releaseId() != null) {
            tags.put("release", taken.releaseId());
        }
        return tags;
    }
}
