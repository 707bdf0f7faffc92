package dev.turnback.guidance.automation.whenfindingrecordedthenproposeguidance;

import dev.turnback.contracts.incident.IncidentEvents.FindingRecorded;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.guidance.domain.item.Clause;
import dev.turnback.guidance.domain.item.ItemCommand;
import dev.turnback.guidance.domain.item.ItemCommand.ProposeGuidance;
import dev.turnback.guidance.domain.item.Origin;
import java.util.List;

/** When a finding was recorded that proposes guidance, then propose it. */
public final class WhenFindingRecordedThenProposeGuidance {

    /** Part of the keys under which it was done: never another one. */
    public static final String NAME = "when-finding-recorded-then-propose-guidance";

    /** The log it listens to. */
    public static final String SOURCE = "incident";

    private WhenFindingRecordedThenProposeGuidance() {}

    /** One item for a finding, with an id that follows from the finding's. */
    public static List<ItemCommand> react(PublishedEvent event) {
        if (!(event.body() instanceof FindingRecorded finding)
                || finding.proposedGuidance() == null) {
            return List.of();
        }
        return List.of(
                new ProposeGuidance(
                        idOf(finding.findingId()),
                        new Clause(
                                finding.proposedGuidance(),
                                finding.scope(),
                                finding.pattern(),
                                null),
                        new Origin(
                                finding.findingId(),
                                finding.incidentId(),
                                event.source() + ":" + event.position()),
                        finding.at()));
    }

    private static String idOf(String findingId) {
        return "gui_" + findingId.substring(findingId.indexOf('_') + 1);
    }
}
