package dev.turnback.incident.automation.whenincidentistoldthenrecordit;

import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.release.ReleaseEvents.IncidentTold;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.Correction;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.domain.incident.IncidentCommand.ChangeSeverity;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.LinkComponent;
import dev.turnback.incident.domain.incident.LinkedComponent;
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
 * and brought to what all words together say, in whatever order they come: rated, over, and open
 * again. What a person corrected or rated stays as the person left it, and so does the end of an
 * incident that a person resolved.
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

    /** Why it changes the severity: by this it knows its own changes from those of people. */
    static final String RATED_ANEW = "its source rates it anew";

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
                        (all, known) -> commands(all, known, now, event.recordedAt()));
    }

    /**
     * Each in its place, whether anything is left to do for it or not: looked at again after it was
     * broken off, the same place means the same. What is so already is ignored.
     */
    private static List<IncidentCommand> commands(
            Told told, Optional<IncidentView> known, IncidentTold now, Instant at) {
        Correct title =
                corrected(
                        CorrectedField.TITLE,
                        told.title(),
                        known.map(IncidentView::title),
                        known,
                        told,
                        at);
        var commands = new ArrayList<IncidentCommand>();
        commands.add(
                known.isPresent()
                        ? title
                        : new DeclareIncident(
                                told.incidentId(),
                                told.title(),
                                told.severity(),
                                false,
                                told.begunAt()));
        commands.add(
                corrected(
                        CorrectedField.DECLARED_AT,
                        told.begunAt().toString(),
                        known.map(incident -> incident.declaredAt().toString()),
                        known,
                        told,
                        at));
        commands.add(title);
        commands.add(rated(told, known, at));
        commands.addAll(ToldEnds.commands(told, known.orElse(null), title, at));
        commands.add(linked(told, known, now).map(IncidentCommand.class::cast).orElse(title));
        return commands;
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

    /** Rated anew it changes; where its first rating comes late it was rated wrong until then. */
    private static IncidentCommand rated(Told told, Optional<IncidentView> known, Instant at) {
        IncidentView incident = known.orElse(null);
        Instant anew = told.ratedAnewAt().orElse(null);
        if (incident != null
                && anew != null
                && incident.severity() != told.severity()
                && !isRatedByAPerson(incident)
                && canChangeAt(anew, incident, told)) {
            return new ChangeSeverity(told.incidentId(), told.severity(), RATED_ANEW, anew);
        }
        return new Correct(
                told.incidentId(),
                new Correction(
                        CorrectedField.SEVERITY,
                        null,
                        known.filter(WhenIncidentIsToldThenRecordIt::isRatedByAPerson)
                                .map(IncidentView::severity)
                                .orElse(told.severity())
                                .name()),
                REASON,
                at);
    }

    private static boolean isRatedByAPerson(IncidentView incident) {
        return isOfAPerson(CorrectedField.SEVERITY, incident)
                || incident.severityChanges().stream()
                        .anyMatch(each -> !each.why().equals(RATED_ANEW));
    }

    /** Changes are recorded in their order, from the declaration on, while it is not closed. */
    private static boolean canChangeAt(Instant at, IncidentView incident, Told told) {
        return ToldEnds.MOVES_ON.contains(incident.state())
                && !at.isBefore(declaredAt(incident, told))
                && incident.severityChanges().stream().noneMatch(each -> at.isBefore(each.at()));
    }

    /** As it will be once what is told of it is corrected. */
    static Instant declaredAt(IncidentView incident, Told told) {
        return isOfAPerson(CorrectedField.DECLARED_AT, incident)
                ? incident.declaredAt()
                : told.begunAt();
    }

    /** Unless somebody said what the component has to do with it. */
    private static Optional<LinkComponent> linked(
            Told told, Optional<IncidentView> known, IncidentTold now) {
        String component = now.component();
        boolean isLinked =
                known.stream()
                        .flatMap(incident -> incident.linkedComponents().stream())
                        .anyMatch(each -> each.component().equals(component));
        return component == null || isLinked
                ? Optional.empty()
                : Optional.of(
                        new LinkComponent(
                                told.incidentId(),
                                new LinkedComponent(
                                        component,
                                        ReleaseLink.SUSPECTED,
                                        "the source " + now.sourceId() + " says so",
                                        null),
                                now.at()));
    }
}
