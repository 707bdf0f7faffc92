package dev.turnback.incident.read.incidents;

import dev.turnback.incident.domain.incident.MergerEvent;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentAbsorbed;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentMerged;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentParted;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentSplit;
import dev.turnback.incident.read.incidents.IncidentView.State;
import dev.turnback.incident.read.incidents.Shown.LinkedComponent;
import dev.turnback.incident.read.incidents.Shown.LinkedRelease;
import dev.turnback.incident.read.incidents.Shown.Measured;
import dev.turnback.incident.read.incidents.Shown.Merger;
import dev.turnback.incident.read.incidents.Shown.NotedHarm;
import dev.turnback.service.Stamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Incidents that are one. A row says which others are part of it; what these say is put beside what
 * it says itself when it is read, so that a correction of one of them shows in both.
 */
final class MergedRows {

    private MergedRows() {}

    static void evolve(IncidentDraft row, MergerEvent event, Stamp stamp) {
        switch (event) {
            case IncidentMerged e -> {
                row.stateBefore = row.state;
                row.state = State.MERGED;
                row.mergedInto = new Merger(e.into(), e.why(), e.at(), stamp.actor());
            }
            case IncidentSplit _ -> {
                row.state = row.stateBefore == null ? State.OPEN : row.stateBefore;
                row.stateBefore = null;
                row.mergedInto = null;
            }
            case IncidentAbsorbed e ->
                    row.merged =
                            LiveIncidents.and(
                                    row.merged,
                                    new Merger(e.other(), e.why(), e.at(), stamp.actor()));
            case IncidentParted e ->
                    row.merged =
                            row.merged.stream()
                                    .filter(each -> !each.incidentId().equals(e.other()))
                                    .toList();
        }
    }

    /**
     * The incident with what was merged into it, and into that.
     *
     * @param find another incident; empty when it is not known
     */
    static Mono<IncidentView> whole(
            IncidentView incident, Function<String, Mono<IncidentView>> find) {
        return incident.merged().isEmpty()
                ? Mono.just(incident)
                : Flux.fromIterable(incident.merged())
                        .concatMap(each -> find.apply(each.incidentId()))
                        .concatMap(part -> whole(part, find))
                        .collectList()
                        .map(parts -> together(incident, parts));
    }

    private static IncidentView together(IncidentView incident, List<IncidentView> parts) {
        var row = new IncidentDraft(incident);
        for (IncidentView part : parts) {
            row.merged = and(row.merged, part.merged());
            row.harm = and(row.harm, each(part, IncidentView::harm, MergedRows::of));
            row.measurements =
                    and(row.measurements, each(part, IncidentView::measurements, MergedRows::of));
            row.releases =
                    and(
                            row.releases,
                            unless(
                                    saysOf(row.releases, LinkedRelease::releaseId),
                                    each(part, IncidentView::releases, MergedRows::of)));
            row.linkedComponents =
                    and(
                            row.linkedComponents,
                            unless(
                                    saysOf(row.linkedComponents, LinkedComponent::component),
                                    each(part, IncidentView::linkedComponents, MergedRows::of)));
            row.obligations =
                    Stream.concat(row.obligations.stream(), part.obligations().stream())
                            .distinct()
                            .toList();
        }
        return row.done();
    }

    private static <T> List<T> each(
            IncidentView part,
            Function<IncidentView, List<T>> those,
            BiFunction<T, String, T> marked) {
        return those.apply(part).stream().map(one -> marked.apply(one, part.id())).toList();
    }

    /** What the surviving incident says of a thing itself comes before what its parts said. */
    private static <T> Predicate<T> saysOf(List<T> known, Function<T, String> thing) {
        Collection<String> things = known.stream().map(thing).collect(Collectors.toSet());
        return one -> things.contains(thing.apply(one));
    }

    private static <T> List<T> unless(Predicate<T> known, List<T> more) {
        return more.stream().filter(known.negate()).toList();
    }

    private static <T> List<T> and(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String or(@Nullable String known, String otherwise) {
        return Objects.requireNonNullElse(known, otherwise);
    }

    private static NotedHarm of(NotedHarm harm, String incidentId) {
        return new NotedHarm(
                harm.kind(),
                harm.beganAt(),
                harm.beganUpTo(),
                harm.quality(),
                harm.source(),
                harm.description(),
                or(harm.mergedFrom(), incidentId));
    }

    private static Measured of(Measured known, String incidentId) {
        return new Measured(
                known.measurementId(),
                known.kind(),
                known.value(),
                known.unit(),
                known.source(),
                known.from(),
                known.upTo(),
                known.at(),
                known.actor(),
                known.corrections(),
                or(known.mergedFrom(), incidentId));
    }

    private static LinkedRelease of(LinkedRelease link, String incidentId) {
        return new LinkedRelease(
                link.releaseId(),
                link.component(),
                link.version(),
                link.link(),
                link.why(),
                link.confidence(),
                link.at(),
                or(link.mergedFrom(), incidentId));
    }

    private static LinkedComponent of(LinkedComponent link, String incidentId) {
        return new LinkedComponent(
                link.component(),
                link.link(),
                link.why(),
                link.confidence(),
                link.at(),
                or(link.mergedFrom(), incidentId));
    }
}
