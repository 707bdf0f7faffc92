package dev.turnback.incident.write;

import static dev.turnback.service.Refusal.forbidden;
import static dev.turnback.service.Refusal.missing;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.imports.ImportRefusals;
import dev.turnback.imports.domain.ImportRejection;
import dev.turnback.incident.domain.finding.FindingRejection;
import dev.turnback.incident.domain.history.HistoryRejection;
import dev.turnback.incident.domain.incident.IncidentRejection;
import dev.turnback.service.Refusal;
import java.util.Locale;

/** Every rejection in words. */
public final class Refusals {

    private Refusals() {}

    /**
     * @param reason a rejection of one of this service's slices
     */
    public static Refusal of(Object reason) {
        return switch (reason) {
            case IncidentRejection r -> incident(r);
            case FindingRejection r -> finding(r);
            case HistoryRejection r -> history(r);
            case ImportRejection r -> ImportRefusals.of(r);
            default ->
                    throw new IllegalArgumentException("no rejection of this service: " + reason);
        };
    }

    private static Refusal incident(IncidentRejection rejection) {
        return switch (rejection) {
            case IncidentRejection.NotDeclared r -> missing(r, "there is no such incident");
            case IncidentRejection.DismissedAlready r ->
                    overtaken(
                            r,
                            "it was dismissed as none: "
                                    + r.reason()
                                    + "; declare it if it is one after all");
            case IncidentRejection.NotJustSuspected r ->
                    forbidden(r, "only what is merely suspected is dismissed; resolve it instead");
            case IncidentRejection.DeclaredDifferently r ->
                    overtaken(r, "the incident is declared already, in another way");
            case IncidentRejection.ContainedDifferently r ->
                    overtaken(
                            r,
                            "the incident is contained already, since "
                                    + r.containment().at()
                                    + "; correct CONTAINED_AT if that is wrong");
            case IncidentRejection.ResolvedDifferently r ->
                    overtaken(
                            r,
                            "the incident is resolved already, since "
                                    + r.resolvedAt()
                                    + "; correct RESOLVED_AT if that is wrong");
            case IncidentRejection.ResolvedAlready r ->
                    overtaken(
                            r,
                            "the incident is resolved since "
                                    + r.resolvedAt()
                                    + "; corrections, links and findings can still be added");
            case IncidentRejection.HarmAheadOfItsNote r ->
                    forbidden(
                            r,
                            "the harm would begin after it is noted, "
                                    + r.notedAt()
                                    + ", by more than clocks differ");
            case IncidentRejection.ContainedBeforeHarm r ->
                    forbidden(
                            r,
                            "the harm cannot stop at "
                                    + r.containedAt()
                                    + ", before it began at "
                                    + r.harmBeganAt());
            case IncidentRejection.ResolvedBeforeHarm r ->
                    forbidden(
                            r,
                            "the incident cannot be over at "
                                    + r.resolvedAt()
                                    + ", before the harm began at "
                                    + r.harmBeganAt());
            case IncidentRejection.ResolvedBeforeContainment r ->
                    forbidden(
                            r,
                            "the incident cannot be over at "
                                    + r.resolvedAt()
                                    + ", before it was contained at "
                                    + r.containedAt());
            case IncidentRejection.ResolvedBeforeDeclaration r ->
                    forbidden(
                            r,
                            "the incident cannot be over at "
                                    + r.resolvedAt()
                                    + ", before it was declared at "
                                    + r.declaredAt());
            case IncidentRejection.NothingToCorrect r ->
                    forbidden(
                            r,
                            "there is no "
                                    + r.field().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                    + " yet; record it instead of correcting it");
            case IncidentRejection.CorrectedIntoTheFuture r ->
                    forbidden(r, "the corrected time lies after now, " + r.correctedAt());
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
