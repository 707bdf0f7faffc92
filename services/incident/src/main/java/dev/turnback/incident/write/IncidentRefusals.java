package dev.turnback.incident.write;

import static dev.turnback.service.Refusal.forbidden;
import static dev.turnback.service.Refusal.missing;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.incident.domain.incident.IncidentRejection;
import dev.turnback.service.Refusal;
import java.util.Locale;

/** Why an incident's command is refused, in words. */
final class IncidentRefusals {

    private IncidentRefusals() {}

    static Refusal of(IncidentRejection rejection) {
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
            case IncidentRejection.SeverityChangedBeforeDeclaration r ->
                    forbidden(
                                    r,
                                    "the severity cannot have changed at "
                                            + r.changedAt()
                                            + ", before the incident was declared at "
                                            + r.declaredAt())
                            .naming("at");
            case IncidentRejection.SeverityChangedSince r ->
                    forbidden(
                                    r,
                                    "the severity was changed after that, at "
                                            + r.changedAt()
                                            + "; correct SEVERITY_CHANGED_AT if that is wrong")
                            .naming("at");
            case IncidentRejection.ClosedAlready r ->
                    overtaken(
                            r,
                            "the incident is closed since "
                                    + r.closedAt()
                                    + "; corrections, links and findings can still be added");
            case IncidentRejection.ClosedDifferently r ->
                    overtaken(
                            r,
                            "the incident is closed already, since "
                                    + r.closedAt()
                                    + "; correct CLOSED_AT if that is wrong");
            case IncidentRejection.ClosedBeforeResolution r ->
                    forbidden(
                                    r,
                                    "the incident cannot be closed at "
                                            + r.closedAt()
                                            + ", before it was over at "
                                            + r.resolvedAt())
                            .naming("at");
            case IncidentRejection.NotResolved r ->
                    forbidden(r, "only what is over is closed; resolve it first");
            case IncidentRejection.NotStopped r ->
                    forbidden(r, "nobody said that it stopped: it goes on already");
            case IncidentRejection.ReopenedBeforeItsEnd r ->
                    forbidden(
                                    r,
                                    "it cannot go on from "
                                            + r.reopenedAt()
                                            + ", before it stopped at "
                                            + r.endedAt())
                            .naming("at");
            case IncidentRejection.EndedBeforeReopening r ->
                    forbidden(
                                    r,
                                    "it cannot have stopped at "
                                            + r.endedAt()
                                            + ", before it was reopened at "
                                            + r.reopenedAt())
                            .naming("at");
            case IncidentRejection.JustSuspected r ->
                    forbidden(r, "nobody declared it; dismiss it instead");
            case IncidentRejection.CancelledAlready r ->
                    overtaken(
                            r,
                            "it was cancelled: "
                                    + r.reason()
                                    + "; reopen it if it is one after all");
            case IncidentRejection.OthersArePartOfIt r ->
                    forbidden(
                            r,
                            "others are part of it: "
                                    + String.join(", ", r.incidentIds())
                                    + "; split them off first");
            case IncidentRejection.MergedAlready r ->
                    overtaken(
                            r, "it is part of " + r.into() + "; say it there, or split them first");
            case IncidentRejection.MergedIntoItself r ->
                    forbidden(r, "an incident cannot be part of itself").naming("into");
            case IncidentRejection.OtherNotDeclared r ->
                    forbidden(r, "nobody declared an incident " + r.into()).naming("into");
            case IncidentRejection.OtherIsNone r ->
                    forbidden(r, r.into() + " was dismissed or cancelled").naming("into");
            case IncidentRejection.OtherIsJustSuspected r ->
                    forbidden(r, r.into() + " is only suspected; declare it first").naming("into");
            case IncidentRejection.OtherIsMerged r ->
                    forbidden(
                                    r,
                                    r.into()
                                            + " is itself part of "
                                            + r.end()
                                            + "; merge into the one that goes on")
                            .naming("into");
            case IncidentRejection.OtherIsNoDrillAlike r ->
                    forbidden(
                                    r,
                                    "an exercise and a real incident are not one; "
                                            + r.into()
                                            + " is of the other sort")
                            .naming("into");
            case IncidentRejection.NotMerged r ->
                    forbidden(r, "it is not part of another incident");
            case IncidentRejection.NotMergedInto r -> overtaken(r, "it is not part of " + r.from());
            case IncidentRejection.RoleHeldSince r ->
                    forbidden(
                                    r,
                                    r.personId()
                                            + " has the role only since "
                                            + r.since()
                                            + "; it cannot end before")
                            .naming("at");
            case IncidentRejection.RoleNotHeld r ->
                    forbidden(r, r.personId() + " does not have the role " + r.role())
                            .naming("personId");
            case IncidentRejection.EntryWrittenDifferently r ->
                    overtaken(r, "the entry is written already, in other words");
            case IncidentRejection.EntryUnknown r ->
                    missing(r, "the incident has no entry " + r.entryId());
            case IncidentRejection.EntryAhead r ->
                    forbidden(r, "it would happen after now, " + r.receivedAt()).naming("at");
            case IncidentRejection.TimelineFull r ->
                    forbidden(r, "a timeline holds " + r.most() + " entries");
            case IncidentRejection.UpdatePromisedForThePast r ->
                    forbidden(r, "the next update must come after this one, " + r.at())
                            .naming("nextUpdateBy");
            case IncidentRejection.MeasuredDifferently r ->
                    overtaken(r, "the measurement is noted already, with another value");
            case IncidentRejection.MeasurementUnknown r ->
                    missing(r, "the incident has no measurement " + r.measurementId());
            case IncidentRejection.MeasuredAhead r ->
                    forbidden(r, "it would be measured after it is noted, " + r.notedAt())
                            .naming("from");
        };
    }
}
