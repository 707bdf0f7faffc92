package dev.turnback.release.write.importhistory;

import dev.turnback.axon.CommandContext;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.imports.ImportAddress;
import dev.turnback.imports.ImportRoutes;
import dev.turnback.imports.domain.BatchCounts;
import dev.turnback.imports.read.ImportView;
import dev.turnback.imports.write.ImportDesk;
import dev.turnback.imports.write.ItemRecording;
import dev.turnback.release.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.service.Rows;
import dev.turnback.web.Route;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code /imports}: the past of components, as their repositories and lists tell it. */
public record HistoryImports(Desk desk, Rows<ImportView> imports) {

    private static final ImportAddress ADDRESS = new ImportAddress("/api/v1/imports", "");

    public List<Route> routes() {
        return ImportRoutes.of(
                new ImportDesk(ADDRESS, desk.commands(), imports),
                ImportHistoryRoute.OPERATION,
                ImportHistoryRoute.Body.class,
                this::record);
    }

    /** Every component is noted before something is recorded about it. */
    private Mono<BatchCounts> record(
            String importId, List<HistoryItem> items, CommandContext batch) {
        CommandContext context = ItemRecording.contextOf(importId, batch);
        var recording =
                new ItemRecording<>(
                        desk.commands(),
                        importId,
                        context,
                        new Observations(new Items(desk.commands().now())));
        return Flux.fromStream(items.stream().map(HistoryItem::component).distinct())
                .filter(Check::isId)
                .flatMap(component -> desk.note(component, context))
                .then(recording.record(items));
    }
}
