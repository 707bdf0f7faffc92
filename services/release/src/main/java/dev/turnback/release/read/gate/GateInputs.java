package dev.turnback.release.read.gate;

import dev.turnback.contracts.Reversibility;
import dev.turnback.figures.rehearsal.PathJudge;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.domain.gate.GateInput;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.Line;
import dev.turnback.release.domain.gate.GateInput.OpenObligation;
import dev.turnback.release.domain.gate.GateInput.PastIncident;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import dev.turnback.release.domain.gate.Origin;
import dev.turnback.release.domain.matrix.LineContent;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Dependant;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.sheet.SheetContent;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.goback.GoBackInputs;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.matrix.NearestLine;
import dev.turnback.release.read.matrix.Observed;
import dev.turnback.release.read.matrix.ObservedTimes;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.read.releases.ChangeView;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.sheets.NewestSheet;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers all that a gate looks at, from this service's views and from what others publish. */
public record GateInputs(
        Rows<ComponentView> components,
        MatrixSeen matrix,
        Rows<ProcedureView> procedures,
        NewestSheet sheets,
        Rows<RehearsalView> rehearsals,
        GoBackInputs goBack,
        Elsewhere elsewhere) {

    /** The matrix with what was observed. */
    public record MatrixSeen(Rows<LineView> lines, Observing observing) {}

    /** Looks up how long taking back took. */
    @FunctionalInterface
    public interface Observing {
        Mono<ObservedTimes> of(String component);
    }

    private record Prepared(
            ComponentView component,
            List<ProcedureView> procedures,
            List<RehearsalView> rehearsals,
            Optional<SheetView> sheet,
            ObservedTimes observed) {}

    private record Beside(
            List<GateInput.Guidance> guidance, List<Blamed> blamed, Map<String, String> live) {}

    /**
     * All that the gate of a release looks at.
     *
     * @param at when its verdict is to hold, UTC
     */
    public Mono<GateInput> of(ReleaseView release, Instant at) {
        return Mono.zip(prepared(release), beside(release))
                .flatMap(
                        both ->
                                ways(release, both.getT1(), at)
                                        .map(
                                                ways ->
                                                        input(
                                                                release,
                                                                both.getT1(),
                                                                both.getT2(),
                                                                ways,
                                                                at)));
    }

    private Mono<Prepared> prepared(ReleaseView release) {
        String component = release.component();
        return Mono.zip(
                        components.get(component),
                        procedures.all(of("procedures", component)),
                        rehearsals.all(of("rehearsals", component)),
                        sheets.of(component, release.sheetId())
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()),
                        matrix.observing().of(component))
                .map(
                        all ->
                                new Prepared(
                                        all.getT1(),
                                        all.getT2(),
                                        all.getT3(),
                                        all.getT4(),
                                        all.getT5()));
    }

    private Mono<Beside> beside(ReleaseView release) {
        List<String> dependants =
                release.changes().stream()
                        .flatMap(change -> change.dependants().stream())
                        .map(Dependant::component)
                        .toList();
        return Mono.zip(
                        elsewhere.guidanceFor(release),
                        elsewhere.blamed(release.component()),
                        goBack.live(dependants))
                .map(all -> new Beside(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<List<WayBack>> ways(ReleaseView release, Prepared prepared, Instant at) {
        var facts =
                new PathFacts(prepared.component(), prepared.procedures(), prepared.rehearsals());
        return Flux.fromIterable(release.changes())
                .concatMap(
                        change ->
                                new NearestLine(matrix.lines())
                                        .of(release.component(), change.kind(), change.pattern())
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty())
                                        .map(
                                                line ->
                                                        way(
                                                                change,
                                                                line.orElse(null),
                                                                prepared.observed(),
                                                                facts,
                                                                at)))
                .collectList();
    }

    private static WayBack way(
            ChangeView change,
            @Nullable LineView line,
            ObservedTimes times,
            PathFacts facts,
            Instant at) {
        Change planned = GoBackInputs.planned(change);
        Line said = line == null ? null : line(line);
        boolean oneWay = WayBack.reversibility(planned, said) == Reversibility.ONE_WAY;
        Observed observed = times.of(change.kind());
        return new WayBack(
                planned,
                said,
                PathJudge.judge(oneWay, facts.of(change), at),
                observed == null
                        ? null
                        : new GateInput.Observed(observed.n(), observed.p90Seconds()));
    }

    private static Line line(LineView line) {
        return new Line(
                new LineContent(
                        line.reversibility(),
                        line.easyToReverse(),
                        line.hardToReverse(),
                        line.failureModes(),
                        line.dataMutationPaths(),
                        line.controls(),
                        line.containmentOptions(),
                        line.undoWindow(),
                        line.estimatedSeconds(),
                        line.reason()),
                Origin.of(line.provenance(), line.wasDrafted()),
                line.signedOff() != null);
    }

    private static GateInput input(
            ReleaseView release, Prepared prepared, Beside beside, List<WayBack> ways, Instant at) {
        ComponentView component = prepared.component();
        return new GateInput(
                plan(release),
                new Ownership(
                        component.team(),
                        component.onCall(),
                        component.triggerRoles(),
                        component.triggerPersons()),
                bar(component),
                ways,
                inForce(release, prepared),
                prepared.sheet()
                        .map(sheet -> new SheetContent(sheet.name(), sheet.rules()))
                        .orElse(null),
                beside.guidance(),
                beside.live(),
                beside.blamed().stream().filter(Blamed::isOpen).map(GateInputs::open).toList(),
                beside.blamed().stream().map(GateInputs::past).toList(),
                at);
    }

    private static Plan plan(ReleaseView release) {
        return new Plan(
                release.component(),
                release.version(),
                release.previousVersion(),
                release.changes().stream().map(GoBackInputs::planned).toList(),
                release.stages(),
                release.owner(),
                release.sheetId(),
                release.procedureIds(),
                release.readiness());
    }

    private static @Nullable Bar bar(ComponentView component) {
        return component.bar() == null && component.redeploySuffices() == null
                ? null
                : new Bar(
                        component.bar() == null ? null : component.bar().withinSeconds(),
                        component.redeploySuffices() == null
                                ? null
                                : component.redeploySuffices().reason());
    }

    private static List<InForce> inForce(ReleaseView release, Prepared prepared) {
        var facts =
                new PathFacts(prepared.component(), prepared.procedures(), prepared.rehearsals());
        return prepared.procedures().stream()
                .filter(each -> each.state() == ProcedureView.State.ACTIVE)
                .filter(
                        each ->
                                release.procedureIds().isEmpty()
                                        || release.procedureIds().contains(each.id()))
                .map(
                        each ->
                                new InForce(
                                        each.id(),
                                        each.version(),
                                        each.content(),
                                        Origin.of(each.provenance(), each.drafted()),
                                        facts.validated(each)))
                .toList();
    }

    private static OpenObligation open(Blamed blamed) {
        return new OpenObligation(
                blamed.incident().id(),
                blamed.incident().title(),
                blamed.releaseId(),
                blamed.incident().since());
    }

    private static PastIncident past(Blamed blamed) {
        return new PastIncident(
                blamed.incident().id(),
                blamed.incident().title(),
                blamed.kinds(),
                blamed.incident().since());
    }

    private static ViewQuery of(String view, String component) {
        return ViewQuery.along(view, "byComponent").with(ViewValue.of(component));
    }
}
