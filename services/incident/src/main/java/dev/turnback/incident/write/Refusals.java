package dev.turnback.incident.write;

import static dev.turnback.service.Refusal.forbidden;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.imports.ImportRefusals;
import dev.turnback.imports.domain.ImportRejection;
import dev.turnback.incident.domain.finding.FindingRejection;
import dev.turnback.incident.domain.history.HistoryRejection;
import dev.turnback.incident.domain.incident.IncidentRejection;
import dev.turnback.incident.domain.review.ReviewRejection;
import dev.turnback.service.Refusal;

/** Every rejection in words. */
public final class Refusals {

    private Refusals() {}

    /**
     * @param reason a rejection of one of this service's slices
     */
    public static Refusal of(Object reason) {
        return switch (reason) {
            case IncidentRejection r -> IncidentRefusals.of(r);
            case FindingRejection r -> finding(r);
            case HistoryRejection r -> history(r);
            case ReviewRejection r -> ReviewRefusals.of(r);
            case ImportRejection r -> ImportRefusals.of(r);
            default ->
                    throw new IllegalArgumentException("no rejection of this service: " + reason);
        };
    }

    private static Refusal finding(FindingRejection rejection) {
        return switch (rejection) {
            case FindingRejection.RecordedDifferently r ->
                    overtaken(r, "the finding is recorded already, in other words");
        };
    }

    private static Refusal history(HistoryRejection rejection) {
        return switch (rejection) {
            case HistoryRejection.NotItsId r ->
                    forbidden(r, "the incident's id must be " + r.expected());
            case HistoryRejection.ContainedBeforeItBegan r ->
                    forbidden(r, "before the harm began, " + r.harmBeganAt());
            case HistoryRejection.ResolvedBeforeItBegan r ->
                    forbidden(r, "before the harm began, " + r.harmBeganAt());
            case HistoryRejection.ResolvedBeforeItsDeclaration r ->
                    forbidden(r, "before the incident was declared, " + r.declaredAt());
            case HistoryRejection.ResolvedBeforeItsContainment r ->
                    forbidden(r, "before the incident was contained, " + r.containedAt());
        };
    }
}
