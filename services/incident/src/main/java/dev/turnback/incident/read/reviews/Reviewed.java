package dev.turnback.incident.read.reviews;

import dev.turnback.axon.RecordedEvent;
import dev.turnback.axon.RecordedEvent.Metadata;
import dev.turnback.incident.domain.contradiction.Contradiction;
import dev.turnback.incident.domain.contradiction.Contradictions;
import dev.turnback.incident.domain.finding.FindingEvent;
import dev.turnback.incident.read.export.Exporter.Gathered;
import dev.turnback.incident.read.findings.FindingView;
import dev.turnback.service.Stamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The review of an incident with what it is about.
 *
 * @param incidentTitle as it is called now, or was called then
 * @param obligations dealt with in the incident, in the order in which they became known
 * @param contradictions what is recorded and cannot all be true
 * @param findings what was learned in the incident
 * @param asOf only what was recorded by then, UTC; null for everything
 */
public record Reviewed(
        ReviewView review,
        String incidentTitle,
        List<ObligationToReview> obligations,
        List<Contradiction> contradictions,
        List<FindingView> findings,
        @Nullable Instant asOf) {

    /** Null where nobody had opened a review. */
    static @Nullable Reviewed of(Gathered gathered, @Nullable Instant asOf) {
        ReviewView review = ReviewView.VIEW.after(gathered.own()).orElse(null);
        return review == null
                ? null
                : new Reviewed(
                        review,
                        gathered.incident().title(),
                        obligations(gathered, review),
                        Contradictions.in(Accounts.of(gathered)),
                        findings(gathered.own()),
                        asOf);
    }

    private static List<ObligationToReview> obligations(Gathered gathered, ReviewView review) {
        return Judged.of(gathered).stream()
                .map(
                        each ->
                                each.with(
                                        review.assessments().stream()
                                                .filter(
                                                        said ->
                                                                said.obligationId()
                                                                        .equals(
                                                                                each
                                                                                        .obligationId()))
                                                .toList()))
                .toList();
    }

    private static List<FindingView> findings(List<RecordedEvent> own) {
        Map<String, FindingView> found = new LinkedHashMap<>();
        for (RecordedEvent event : own) {
            if (event.body() instanceof FindingEvent finding) {
                found.put(
                        finding.findingId(),
                        Objects.requireNonNull(
                                FindingView.evolve(
                                        found.get(finding.findingId()), finding, stamp(event))));
            }
        }
        return List.copyOf(found.values());
    }

    private static Stamp stamp(RecordedEvent event) {
        return new Stamp(
                event.log(),
                event.position(),
                event.recordedAt(),
                event.metadata().getOrDefault(Metadata.ACTOR, ""));
    }
}
