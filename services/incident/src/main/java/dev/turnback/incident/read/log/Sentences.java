package dev.turnback.incident.read.log;

import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.finding.FindingEvent;
import dev.turnback.incident.domain.history.HistoryEvent;
import dev.turnback.incident.domain.history.ReadIncident;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.review.ReviewEvent;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What each event of an incident says, as one English sentence; times are UTC. */
final class Sentences {

    private Sentences() {}

    /**
     * @param event an event that is tagged with an incident
     */
    static String of(Object event) {
        return switch (event) {
            case IncidentEvent e -> IncidentSentences.of(e);
            case FindingEvent e -> finding(e);
            case HistoryEvent e -> history(e);
            case ReviewEvent e -> ReviewSentences.of(e);
            default -> throw new IllegalArgumentException("no event of an incident: " + event);
        };
    }

    private static String finding(FindingEvent event) {
        return switch (event) {
            case FindingEvent.FindingRecorded e ->
                    "Finding about "
                            + e.learned().kind().name().toLowerCase(Locale.ROOT)
                            + Words.said(e.learned().sentence());
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
        return time == null ? "" : ", " + word + " " + Words.time(time);
    }
}
