package dev.turnback.incident.write.importincidents;

import dev.turnback.axon.CommandContext;
import dev.turnback.contracts.history.IncidentSeen;
import dev.turnback.imports.ImportAddress;
import dev.turnback.imports.ImportRoutes;
import dev.turnback.imports.domain.BatchCounts;
import dev.turnback.imports.read.ImportView;
import dev.turnback.imports.write.ImportBatch;
import dev.turnback.imports.write.ImportDesk;
import dev.turnback.imports.write.ItemRecording;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Rows;
import dev.turnback.web.Route;
import java.util.List;
import reactor.core.publisher.Mono;

/** {@code /incidents/imports}: incidents of the past, as status pages and lists tell them. */
public record IncidentImports(CommandDesk commands, Rows<ImportView> imports) {

    private static final ImportAddress ADDRESS =
            new ImportAddress("/api/v1/incidents/imports", "Incident");

    /**
     * @param offset how many items came before the batch: the import's {@code itemsDone}
     * @param items at most 500
     */
    public record Body(int offset, List<IncidentSeen> items) implements ImportBatch<IncidentSeen> {}

    public List<Route> routes() {
        return ImportRoutes.of(
                new ImportDesk(ADDRESS, commands, imports),
                "importIncidents",
                Body.class,
                this::record);
    }

    private Mono<BatchCounts> record(
            String importId, List<IncidentSeen> items, CommandContext batch) {
        return new ItemRecording<>(
                        commands,
                        importId,
                        ItemRecording.contextOf(importId, batch),
                        new PastIncidents(commands.now()))
                .record(items);
    }
}
