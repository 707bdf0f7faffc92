package dev.turnback.release.read.playbookfile;

import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.List;
import reactor.core.publisher.Flux;
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
        return all(lines, along("matrix", "byComponent", component)).collectList();
    }

    /** Those that are active, by name. */
    public Mono<List<ProcedureView>> proceduresOf(String component) {
        return all(procedures, along("procedures", "byComponent", component))
                .filter(each -> each.state() == ProcedureView.State.ACTIVE)
                .collectList();
    }

    /** The one that was written or revised last; empty when none is active. */
    public Mono<SheetView> sheetOf(String component) {
        return sheets.find(
                        ViewQuery.along("sheets", "byAge")
                                .with(
                                        ViewValue.of(component),
                                        ViewValue.of(SheetView.State.ACTIVE.name()))
                                .backwards()
                                .limit(1))
                .flatMap(page -> Mono.justOrEmpty(page.items().stream().findFirst()));
    }

    /** The last release of that version that was planned here, not read from history. */
    public Mono<ReleaseView> releaseOf(String component, String version) {
        return all(releases, along("releases", "byComponent", component).backwards())
                .filter(each -> each.version().equals(version) && isPlannedHere(each))
                .next();
    }

    static boolean isPlannedHere(ReleaseView release) {
        return release.state() != ReleaseView.State.OBSERVED;
    }

    private static ViewQuery along(String view, String index, String component) {
        return ViewQuery.along(view, index)
                .with(ViewValue.of(component))
                .limit(ViewQuery.MAX_LIMIT);
    }

    private static <V> Flux<V> all(Rows<V> rows, ViewQuery query) {
        return rows.find(query)
                .expand(
                        page ->
                                page.nextCursor() == null
                                        ? Mono.empty()
                                        : rows.find(query.after(page.nextCursor())))
                .flatMapIterable(Rows.Page::items);
    }
}
