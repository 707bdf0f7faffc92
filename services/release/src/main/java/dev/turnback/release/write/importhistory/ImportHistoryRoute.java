package dev.turnback.release.write.importhistory;

import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.imports.write.ImportBatch;
import java.util.List;

/** {@code POST /imports/{id}/batches}. */
final class ImportHistoryRoute {

    /** The id of its operation. */
    static final String OPERATION = "importHistory";

    /**
     * @param offset how many items came before the batch: the import's {@code itemsDone}
     * @param items at most 500
     */
    public record Body(int offset, List<HistoryItem> items) implements ImportBatch<HistoryItem> {}

    private ImportHistoryRoute() {}
}
