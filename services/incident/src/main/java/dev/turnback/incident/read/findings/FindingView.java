package dev.turnback.incident.read.findings;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.FindingKind;
import dev.turnback.contracts.Scope;
import dev.turnback.incident.domain.finding.FindingEvent;
import dev.turnback.incident.domain.finding.FindingEvent.FindingRecorded;
import dev.turnback.incident.domain.finding.Learned;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was learned, as it is shown.
 *
 * @param proposedGuidance a clause for release guidance, null when none is proposed
 * @param evidence what shows it: ids, or positions such as {@code decision:77}
 * @param at when it was recorded, the server's time, UTC
 * @param actor who recorded it, as an id
 * @param position where it is recorded, as in {@code incident:7}
 */
public record FindingView(
        String id,
        String incidentId,
        String sentence,
        FindingKind kind,
        Scope scope,
        @Nullable String proposedGuidance,
        @Nullable DesignPattern pattern,
        List<String> evidence,
        Instant at,
        String actor,
        String position) {

    public static final View<FindingView> VIEW =
            new View<>(
                    ViewDefinition.named("findings", 2)
                            .indexed(
                                    "byIncident",
                                    ViewKey.string("incidentId"),
                                    ViewKey.instant("at")),
                    FindingView.class,
                    List.of(
                            new View.Fold<>(
                                    FindingEvent.class,
                                    FindingEvent::findingId,
                                    FindingView::evolve)),
                    row ->
                            Map.of(
                                    "incidentId", ViewValue.of(row.incidentId()),
                                    "at", ViewValue.of(row.at())));

    public static FindingView evolve(@Nullable FindingView view, FindingEvent event, Stamp stamp) {
        return switch (event) {
            case FindingRecorded e -> {
                Learned learned = e.learned();
                yield new FindingView(
                        e.findingId(),
                        learned.incidentId(),
                        learned.sentence(),
                        learned.kind(),
                        learned.scope(),
                        learned.proposedGuidance(),
                        learned.pattern(),
                        learned.evidence(),
                        e.at(),
                        stamp.actor(),
                        stamp.at());
            }
        };
    }
}
