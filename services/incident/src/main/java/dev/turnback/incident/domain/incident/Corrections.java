package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.Incident.Closed;
import dev.turnback.incident.domain.incident.Incident.Contained;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.Incident.Open;
import dev.turnback.incident.domain.incident.Incident.Resolved;
import dev.turnback.incident.domain.incident.Incident.Suspected;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentRejection.CorrectedIntoTheFuture;
import dev.turnback.incident.domain.incident.IncidentRejection.NothingToCorrect;
import dev.turnback.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be corrected, and what a correction makes of an incident. */
final class Corrections {

    private Corrections() {}

    static Outcome<IncidentEvent, IncidentRejection> decide(Correct c, Declared incident) {
        Correction correction = c.correction();
        String was = valueOf(correction, incident);
        if (was == null) {
            return Outcome.rejected(new NothingToCorrect(correction.field()));
        }
        if (was.equals(correction.now())) {
            return Outcome.ignored();
        }
        if (isTime(correction.field())
                && IncidentPolicies.lieAhead(Instant.parse(correction.now()), c.at())) {
            return Outcome.rejected(new CorrectedIntoTheFuture(c.at()));
        }
        return TimeOrder.unlessBroken(
                incident,
                new IncidentCorrected(
                        c.incidentId(),
                        correction.field(),
                        correction.harmKind(),
                        was,
                        correction.now(),
                        c.reason(),
                        c.at()));
    }

    static Declared apply(Declared incident, IncidentCorrected e) {
        Facts facts = incident.facts();
        return switch (e.field()) {
            case TITLE -> incident.with(facts.titled(e.now()));
            case SEVERITY -> incident.with(facts.rated(Severity.valueOf(e.now())));
            case DECLARED_AT -> incident.with(facts.declaredAt(Instant.parse(e.now())));
            case HARM_BEGAN_AT ->
                    incident.with(
                            facts.beginning(
                                    Objects.requireNonNull(e.harmKind()),
                                    Instant.parse(e.was()),
                                    Instant.parse(e.now())));
            case CONTAINED_AT -> contained(incident, Instant.parse(e.now()));
            case RESOLVED_AT -> resolved(incident, Instant.parse(e.now()));
            case SEVERITY_CHANGED_AT ->
                    incident.with(facts.with(changed(facts.told(), Instant.parse(e.now()))));
            case REOPENED_AT ->
                    incident.with(
                            facts.with(facts.told().with(reopened(facts, Instant.parse(e.now())))));
            case CLOSED_AT -> closed(incident, Instant.parse(e.now()));
        };
    }

    /** The value as it stands; null when there is none. */
    private static @Nullable String valueOf(Correction correction, Declared incident) {
        Facts facts = incident.facts();
        Containment containment = incident.containment();
        return switch (correction.field()) {
            case TITLE -> facts.title();
            case SEVERITY -> facts.severity().name();
            case DECLARED_AT -> facts.declaredAt().toString();
            case HARM_BEGAN_AT ->
                    correction.harmKind() == null
                            ? null
                            : text(facts.harmBeganAt(correction.harmKind()));
            case CONTAINED_AT -> containment == null ? null : containment.at().toString();
            case RESOLVED_AT -> text(incident.resolvedAt());
            case SEVERITY_CHANGED_AT ->
                    facts.told().lastRating().map(last -> last.at().toString()).orElse(null);
            case REOPENED_AT -> {
                Reopening reopening = facts.told().reopening();
                yield reopening == null ? null : reopening.at().toString();
            }
            case CLOSED_AT -> incident instanceof Closed over ? over.closedAt().toString() : null;
        };
    }

    private static boolean isTime(CorrectedField field) {
        return switch (field) {
            case TITLE, SEVERITY -> false;
            case DECLARED_AT,
                    HARM_BEGAN_AT,
                    CONTAINED_AT,
                    RESOLVED_AT,
                    SEVERITY_CHANGED_AT,
                    REOPENED_AT,
                    CLOSED_AT ->
                    true;
        };
    }

    private static Declared contained(Declared incident, Instant now) {
        return switch (incident) {
            case Contained(Facts facts, Containment known) ->
                    new Contained(facts, new Containment(now, known.evidence()));
            case Resolved(Facts facts, Containment known, Instant resolvedAt) when known != null ->
                    new Resolved(facts, new Containment(now, known.evidence()), resolvedAt);
            case Closed(Facts facts, Containment known, Instant resolvedAt, Instant closedAt)
                    when known != null ->
                    new Closed(facts, new Containment(now, known.evidence()), resolvedAt, closedAt);
            case Suspected _, Open _, Resolved _, Closed _ -> throw notThere(incident);
        };
    }

    private static Declared resolved(Declared incident, Instant now) {
        return switch (incident) {
            case Resolved over -> new Resolved(over.facts(), over.containment(), now);
            case Closed over -> new Closed(over.facts(), over.containment(), now, over.closedAt());
            case Suspected _, Open _, Contained _ -> throw notThere(incident);
        };
    }

    private static Closed closed(Declared incident, Instant now) {
        if (incident instanceof Closed over) {
            return new Closed(over.facts(), over.containment(), over.resolvedAt(), now);
        }
        throw notThere(incident);
    }

    private static Told changed(Told told, Instant now) {
        List<Rated> earlier = told.ratings().subList(0, told.ratings().size() - 1);
        return told.rated(earlier).with(new Rated(told.ratings().getLast().severity(), now));
    }

    private static Reopening reopened(Facts facts, Instant now) {
        Reopening known = Objects.requireNonNull(facts.told().reopening());
        return new Reopening(now, known.after());
    }

    private static IllegalStateException notThere(Declared incident) {
        return new IllegalStateException("a correction of what is not there: " + incident);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
