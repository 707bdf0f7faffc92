package dev.turnback.incident.read.log;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.finding.FindingEvent;
import dev.turnback.incident.domain.history.HistoryEvent;
import dev.turnback.incident.domain.history.ReadIncident;
import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.IncidentEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What each event of an incident says, as one English sentence; times are UTC. */
final class Sentences {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Sentences() {}

    /**
     * @param event an event that is tagged with an incident
     */
    static String of(Object event) {
        return switch (event) {
            case IncidentEvent e -> incident(e);
            case FindingEvent e -> finding(e);
            case HistoryEvent e -> history(e);
            default -> throw new IllegalArgumentException("no event of an incident: " + event);
        };
    }

    private static String incident(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.IncidentDeclared e ->
                    "Declared as " + e.severity() + (e.drill() ? " drill: " : ": ") + e.title();
            case IncidentEvent.IncidentSuspected e -> "Suspected: " + e.title();
            case IncidentEvent.ObligationConnected e ->
                    "Rule crossed: " + e.rule() + ", signal " + e.signal();
            case IncidentEvent.IncidentDismissed e -> "Dismissed" + said(e.reason());
            case IncidentEvent.HarmNoted e ->
                    "Harm to "
                            + harmed(e.harm().kind())
                            + " since "
                            + TIME.format(e.harm().beganAt())
                            + ", says "
                            + e.harm().source()
                            + said(e.harm().description());
            case IncidentEvent.ReleaseLinked e ->
                    "Release "
                            + e.version()
                            + " of "
                            + e.component()
                            + " "
                            + linked(e.link())
                            + said(e.why());
            case IncidentEvent.IncidentContained e -> "Contained" + said(e.evidence());
            case IncidentEvent.IncidentResolved _ -> "Resolved";
            case IncidentEvent.IncidentCorrected e -> corrected(e);
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

    private static String finding(FindingEvent event) {
        return switch (event) {
            case FindingEvent.FindingRecorded e ->
                    "Finding about "
                            + e.learned().kind().name().toLowerCase(Locale.ROOT)
                            + said(e.learned().sentence());
        };
    }

    private static String history(HistoryEvent event) {
        return switch (event) {
            case HistoryEvent.IncidentRead e -> read(e.revision(), e.seen());
        };
    }

    private static String read(int revision, ReadIncident seen) {
        Severity severity = seen.severity();
        return (revision == 1 ? "Read from " : "Read anew from ")
                + seen.source().name()
                + (severity == null ? "" : " as " + severity)
                + since("began", seen.harmBeganAt())
                + since("contained", seen.containedAt())
                + since("resolved", seen.resolvedAt())
                + ": "
                + seen.title();
    }

    private static String since(String word, @Nullable Instant time) {
        return time == null ? "" : ", " + word + " " + TIME.format(time);
    }

    private static String harmed(HarmKind kind) {
        return switch (kind) {
            case USER -> "users";
            case SYSTEM -> "the system";
            case BUSINESS -> "the business";
        };
    }

    private static String linked(ReleaseLink link) {
        return switch (link) {
            case CAUSED -> "caused it";
            case SUSPECTED -> "is suspected";
            case FIXED -> "fixed it";
            case DISMISSED -> "is not suspected any more";
        };
    }

    private static String field(CorrectedField field, @Nullable HarmKind harmKind) {
        return switch (field) {
            case TITLE -> "the title";
            case SEVERITY -> "the severity";
            case DECLARED_AT -> "when it was declared";
            case HARM_BEGAN_AT ->
                    "when the harm"
                            + (harmKind == null ? "" : " to " + harmed(harmKind))
                            + " began";
            case CONTAINED_AT -> "when it was contained";
            case RESOLVED_AT -> "when it was resolved";
        };
    }

    private static String value(CorrectedField field, String value) {
        return switch (field) {
            case TITLE -> "\"" + value + "\"";
            case SEVERITY -> value;
            case DECLARED_AT, HARM_BEGAN_AT, CONTAINED_AT, RESOLVED_AT ->
                    TIME.format(Instant.parse(value));
        };
    }

    private static String said(String words) {
        return words.isBlank() ? "" : ": " + words;
    }
}
