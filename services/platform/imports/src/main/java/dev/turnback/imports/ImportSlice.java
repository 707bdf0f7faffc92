package dev.turnback.imports;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.imports.domain.Import;
import dev.turnback.imports.domain.ImportCommand;
import dev.turnback.imports.domain.ImportDecider;
import dev.turnback.imports.domain.ImportEvent;
import dev.turnback.imports.domain.ImportRejection;
import java.util.Map;

/** How an import is wired to a service's log. */
public final class ImportSlice {

    public static final DeciderSlice<ImportCommand, Import, ImportEvent, ImportRejection> SLICE =
            new DeciderSlice<>(
                    "Import",
                    new ImportDecider(),
                    ImportCommand.class,
                    ImportEvent.class,
                    "import",
                    ImportCommand::importId,
                    event -> Map.of("import", event.importId()),
                    Map.of(
                            ImportEvent.ImportStarted.class, "import-started#1",
                            ImportEvent.BatchAccepted.class, "batch-accepted#1",
                            ImportEvent.ImportFinished.class, "import-finished#1",
                            ImportEvent.ImportCancelled.class, "import-cancelled#1"));

    private ImportSlice() {}
}
