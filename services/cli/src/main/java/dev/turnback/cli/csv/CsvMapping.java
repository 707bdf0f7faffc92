package dev.turnback.cli.csv;

import dev.turnback.cli.rules.HistoryRules;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SourceRef;
import java.util.List;

/** How the rows of one shape of file become history. */
public interface CsvMapping {

    /**
     * What a row cannot say itself.
     *
     * @param component the component of rows that name none
     */
    record Context(String component, String fileName, HistoryRules rules) {

        SourceRef source(String reference) {
            return new SourceRef(SourceRef.Kind.CSV, fileName, reference);
        }
    }

    /** What {@code --mapping} says. */
    String name();

    /** One line on what the file holds. */
    String summary();

    /** The columns without which the file cannot be read. */
    List<String> needs();

    /** The columns that are read when they are there. */
    List<String> reads();

    /** The rows have been checked for {@link #needs()} before. */
    List<HistoryItem> items(CsvTable table, Context context);
}
