package dev.turnback.incident.read.log;

import static dev.turnback.incident.read.log.Words.confidence;
import static dev.turnback.incident.read.log.Words.field;
import static dev.turnback.incident.read.log.Words.harmed;
import static dev.turnback.incident.read.log.Words.linked;
import static dev.turnback.incident.read.log.Words.number;
import static dev.turnback.incident.read.log.Words.quality;
import static dev.turnback.incident.read.log.Words.role;
import static dev.turnback.incident.read.log.Words.said;
import static dev.turnback.incident.read.log.Words.time;
import static dev.turnback.incident.read.log.Words.value;

import dev.turnback.contracts.Audience;
import dev.turnback.incident.domain.incident.CourseEvent;
import dev.turnback.incident.domain.incident.Harm;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.incident.Measurement;
import dev.turnback.incident.domain.incident.MergerEvent;
import dev.turnback.incident.domain.incident.NoteEvent;
import dev.turnback.incident.domain.incident.RoleEvent;
import dev.turnback.incident.domain.incident.StatusUpdate;
import java.time.Instant;

/** What each event of a live incident says, as one English sentence; persons are ids. */
final class IncidentSentences {

    private IncidentSentences() {}

    static String of(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.IncidentDeclared e ->
                    "Declared as " + e.severity() + (e.drill() ? " drill: " : ": ") + e.title();
            case IncidentEvent.IncidentSuspected e -> "Suspected: " + e.title();
            case IncidentEvent.ObligationConnected e ->
                    "Rule crossed: " + e.rule() + ", signal " + e.signal();
            case IncidentEvent.IncidentDismissed e -> "Dismissed" + said(e.reason());
            case IncidentEvent.HarmNoted e -> harm(e.harm());
            case IncidentEvent.ReleaseLinked e ->
                    "Release "
                            + e.version()
                            + " of "
                            + e.component()
                            + " "
                            + linked(e.link())
                            + confidence(e.confidence())
                            + said(e.why());
            case IncidentEvent.ComponentLinked e ->
                    "Component "
                            + e.component()
                            + " "
                            + linked(e.link())
                            + confidence(e.confidence())
                            + said(e.why());
            case IncidentEvent.SeverityChanged e ->
                    "Severity changed from " + e.was() + " to " + e.now() + said(e.why());
            case IncidentEvent.IncidentContained e -> "Contained" + said(e.evidence());
            case IncidentEvent.IncidentResolved _ -> "Resolved";
            case IncidentEvent.IncidentCorrected e -> corrected(e);
            case CourseEvent.IncidentReopened e -> "Reopened" + said(e.why());
            case CourseEvent.IncidentClosed _ -> "Closed";
            case CourseEvent.IncidentCancelled e -> "Cancelled" + said(e.reason());
            case CourseEvent.CancellationWithdrawn e ->
                    "Reopened, the cancellation does not count" + said(e.why());
            case MergerEvent.IncidentMerged e -> "Merged into " + e.into() + said(e.why());
            case MergerEvent.IncidentAbsorbed e -> "Took in " + e.other() + said(e.why());
            case MergerEvent.IncidentSplit e -> "Split off " + e.from() + said(e.why());
            case MergerEvent.IncidentParted e ->
                    e.other() + " is not part of it any more" + said(e.why());
            case RoleEvent.RoleAssigned e -> role(e.role()) + " is " + e.personId();
            case RoleEvent.RoleReleased e -> role(e.role()) + " is no longer " + e.personId();
            case NoteEvent e -> note(e);
        };
    }

    private static String corrected(IncidentEvent.IncidentCorrected e) {
        return "Corrected "
                + field(e.field(), e.harmKind())
                + " from "
                + value(e.field(), e.was())
                + " to "
                + value(e.field(), e.now())
                + said(e.reason());
    }

    private static String harm(Harm harm) {
        Instant upTo = harm.beganUpTo();
        return "Harm to "
                + harmed(harm.kind())
                + " since "
                + (upTo == null ? "" : "some time from ")
                + time(harm.beganAt())
                + (upTo == null ? "" : " to " + time(upTo))
                + quality(harm.quality())
                + ", says "
                + harm.source()
                + said(harm.description());
    }

    private static String note(NoteEvent event) {
        return switch (event) {
            case NoteEvent.EntryWritten e -> e.text();
            case NoteEvent.EntryCorrected e ->
                    "Corrected \"" + e.was() + "\" to \"" + e.now() + "\"" + said(e.reason());
            case NoteEvent.StatusTold e -> status(e.update());
            case NoteEvent.HarmMeasured e -> measured(e.measurement());
            case NoteEvent.MeasurementCorrected e ->
                    "Corrected a measured harm from "
                            + number(e.was())
                            + " to "
                            + number(e.now())
                            + said(e.reason());
        };
    }

    private static String status(StatusUpdate update) {
        Instant next = update.nextUpdateBy();
        return (update.audience() == Audience.PUBLIC ? "Told the public" : "Told everybody inside")
                + (next == null ? "" : ", next update by " + time(next))
                + said(update.text());
    }

    private static String measured(Measurement measurement) {
        Instant upTo = measurement.upTo();
        return "Harm to "
                + harmed(measurement.kind())
                + ": "
                + number(measurement.value())
                + " "
                + measurement.unit()
                + (upTo == null
                        ? " at " + time(measurement.from())
                        : " from " + time(measurement.from()) + " to " + time(upTo))
                + ", says "
                + measurement.source();
    }
}
