package dev.turnback.cli.incidents;

import dev.turnback.cli.incidents.IncidentHistory.Entry;
import dev.turnback.contracts.history.IncidentSeen;
import dev.turnback.contracts.history.SourceRef;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One incident of a Statuspage; what people wrote in its updates is not taken. */
record StatuspageIncident(JsonNode json, String file, @Nullable String component) {

    /**
     * @throws IllegalArgumentException naming the field that cannot be read
     */
    Entry entry() {
        String id = text("id");
        if (StatusWords.isMaintenance(word("impact"), word("status"))) {
            return Entry.aside(StatusWords.MAINTENANCE);
        }
        Set<String> flags = new TreeSet<>();
        Instant told = required("created_at");
        Instant started = time("started_at");
        boolean impact = StatusWords.isImpactStart(started, told);
        if (!impact) {
            flags.add(StatusWords.ONSET_DECLARED);
        }
        Instant contained = told("monitoring_at", "monitoring");
        if (contained != null) {
            flags.add(StatusWords.CONTAINED_BY_MONITORING);
        }
        return Entry.of(
                new IncidentSeen(
                        StatusWords.key(id),
                        components(),
                        text("name"),
                        StatusWords.severity(word("impact")),
                        told,
                        impact ? started : null,
                        contained,
                        told("resolved_at", "resolved"),
                        new SourceRef(SourceRef.Kind.STATUSPAGE, file, id),
                        flags));
    }

    private List<String> components() {
        List<String> named =
                StatusWords.components(
                        json.path("components")
                                .valueStream()
                                .map(each -> each.path("name").stringValue("")));
        return named.isEmpty() && component != null ? List.of(component) : named;
    }

    /** The field, or else when the first update with the status was shown. */
    private @Nullable Instant told(String field, String status) {
        Instant said = time(field);
        return said != null
                ? said
                : json.path("incident_updates")
                        .valueStream()
                        .filter(update -> status.equals(update.path("status").stringValue("")))
                        .flatMap(StatuspageIncident::shown)
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    private static Stream<Instant> shown(JsonNode update) {
        Instant display = time(update, "display_at");
        Instant at = display == null ? time(update, "created_at") : display;
        return Stream.ofNullable(at);
    }

    private String text(String field) {
        String text = word(field);
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return text;
    }

    private @Nullable String word(String field) {
        String text = json.path(field).stringValue("").strip();
        return text.isEmpty() ? null : text;
    }

    private Instant required(String field) {
        Instant time = time(field);
        if (time == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return time;
    }

    private @Nullable Instant time(String field) {
        return time(json, field);
    }

    private static @Nullable Instant time(JsonNode from, String field) {
        String text = from.path(field).stringValue("");
        try {
            return text.isBlank() ? null : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    field
                            + " '"
                            + text
                            + "' is no RFC 3339 time with an offset (2026-01-31T08:30:00Z)",
                    e);
        }
    }
}
