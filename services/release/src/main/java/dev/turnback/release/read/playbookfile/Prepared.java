package dev.turnback.release.read.playbookfile;

import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.sheets.NewestSheet;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.List;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Finds what is prepared for a component, as a file knows it: by names, not by ids. */
public record Prepared(
        Rows<ComponentView> components,
        Rows<LineView> lines,
        Rows<ProcedureView> procedures,
        Rows<SheetView> sheets,
        Rows<ReleaseView> releases) {

    /** Those that stand, by kind and pattern. */
    public Mono<List<LineView>> linesOf(String component) {
        return lines.all(of("matrix", component));
    }

    /** Those that are active, by name. */
    public Mono<List<ProcedureView>> proceduresOf(String component) {
        return procedures
                .all(of("procedures", component))
                .map(all -> kept(all, each -> each.state() == ProcedureView.State.ACTIVE));
    }

    /** Those that are active, by name. */
    public Mono<List<SheetView>> sheetsOf(String component) {
        return sheets.all(of("sheets", component))
                .map(all -> kept(all, each -> each.state() == SheetView.State.ACTIVE));
    }

    /** The sheet that the component goes by; empty when it has none. */
    Mono<SheetView> sheetInForce(String component) {
        return new NewestSheet(sheets).of(component, null);
    }

    /** The last release of that version that was planned here, not read from history. */
    public Mono<ReleaseView> releaseOf(String component, String version) {
        return releases.all(of("releases", component).backwards())
                .flatMap(
                        all ->
                                Mono.justOrEmpty(
                                        all.stream()
                                                .filter(each -> each.version().equals(version))
                                                .filter(Prepared::isPlannedHere)
                                                .findFirst()));
    }

    static boolean isPlannedHere(ReleaseView release) {
        return release.state() != ReleaseView.State.OBSERVED;
    }

    private static ViewQuery of(String view, String component) {
        return ViewQuery.along(view, "byComponent").with(ViewValue.of(component));
    }

    private static <V> List<V> kept(List<V> all, Predicate<V> which) {
        return all.stream().filter(which).toList();
    }
}
