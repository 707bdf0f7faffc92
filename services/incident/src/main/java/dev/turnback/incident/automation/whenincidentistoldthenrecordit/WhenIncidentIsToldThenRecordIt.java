package dev.turnback.incident.automation.whenincidentistoldthenrecordit;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.release.ReleaseEvents.IncidentTold;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.Correction;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.Resolve;
import dev.turnback.incident.domain.told.Told;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.told.ToldIncidents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * When another tool tells of an incident, then it is recorded: declared at the first word of it,
 * and brought to what all words together say, in whatever order they come. What a person corrected
 * stays as the person left it, and so does the end of an incident that a person resolved.
 *
 * <p>An incident that its tool reopened stays resolved here until it is over there again, then at
 * the later time.
 *
 * @param told all that is told of an incident by its id, with everything that was published before
 *     it is asked
 * @param incident the incident by its id, with everything that was recorded before it is asked
 */
public record WhenIncidentIsToldThenRecordIt(
        Function<String, CompletableFuture<Told>> told,
        Function<String, CompletableFuture<Optional<IncidentView>>> incident) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-incident-is-told-then-record-it";

    /** Why it corrects: by this it knows its own corrections from those of people. */
    static final String REASON = "its source tells otherwise by now";

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(ToldIncidents.SOURCE), this::react);
    }

    CompletableFuture<List<IncidentCommand>> react(PublishedEvent event) {
        if (!(event.body() instanceof IncidentTold now)) {
            return CompletableFuture.completedFuture(List.of());
        }
        String id = ToldIncidents.incidentOf(now);
        return told.apply(id)
                .thenCombine(
                        incident.apply(id),
                        (all, known) ->
                                commands(
                                        all,
                                        known,
                                        now.step() == IncidentStep.RESOLVED,
                                        event.recordedAt()));
    }

    /**
     * Each in its place, whether anything is left to do for it or not: looked at again after it was
     * broken off, the same place means the same. What is so already is ignored.
     */
    private static List<IncidentCommand> commands(
            Told told, Optional<IncidentView> known, boolean isOver, Instant at) {
        var commands = new ArrayList<IncidentCommand>();
        commands.add(
                known.map(WhenIncidentIsToldThenRecordIt::asItWas)
                        .orElseGet(
                                () ->
                                        new DeclareIncident(
                                                told.incidentId(),
                                                told.title(),
                                                told.severity(),
                                                false,
                                                told.begunAt())));
        commands.add(
                corrected(
                        CorrectedField.DECLARED_AT,
                        told.begunAt().toString(),
                        known.map(now -> now.declaredAt().toString()),
                        known,
                        told,
                        at));
        commands.add(
                corrected(
                        CorrectedField.TITLE,
                        told.title(),
                        known.map(IncidentView::title),
                        known,
                        told,
                        at));
        commands.add(
                corrected(
                        CorrectedField.SEVERITY,
                        told.severity().name(),
                        known.map(IncidentView::severity).map(Enum::name),
                        known,
                        told,
                        at));
        end(told, known, isOver, at).ifPresent(commands::add);
        return commands;
    }

    private static DeclareIncident asItWas(IncidentView known) {
        return new DeclareIncident(
                known.id(),
                known.title(),
                known.severity() == null ? Told.UNRATED : known.severity(),
                known.drill(),
                known.declaredAt());
    }

    private static Correct corrected(
            CorrectedField field,
            String should,
            Optional<String> is,
            Optional<IncidentView> known,
            Told told,
            Instant at) {
        String value = known.filter(now -> isOfAPerson(field, now)).flatMap(_ -> is).orElse(should);
        return new Correct(told.incidentId(), new Correction(field, null, value), REASON, at);
    }

    private static boolean isOfAPerson(CorrectedField field, IncidentView incident) {
        return incident.corrections().stream()
                .anyMatch(each -> each.field() == field && !each.reason().equals(REASON));
    }

    private static Optional<IncidentCommand> end(
            Told told, Optional<IncidentView> known, boolean isOver, Instant at) {
        Instant resolvedAt = told.resolvedAt().orElse(null);
        if (resolvedAt == null) {
            return Optional.empty();
        }
        IncidentView incident = known.orElse(null);
        if (incident == null || incident.resolvedAt() == null) {
            return incident == null || isOver
                    ? Optional.of(new Resolve(told.incidentId(), resolvedAt))
                    : Optional.empty();
        }
        return told.resolutions().contains(incident.resolvedAt())
                        && !isOfAPerson(CorrectedField.RESOLVED_AT, incident)
                ? Optional.of(
                        new Correct(
                                told.incidentId(),
                                new Correction(
                                        CorrectedField.RESOLVED_AT, null, resolvedAt.toString()),
                                REASON,
                                at))
                : Optional.empty();
    }
}
