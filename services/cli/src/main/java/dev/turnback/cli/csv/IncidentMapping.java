package dev.turnback.cli.csv;

import dev.turnback.cli.CliException;
import dev.turnback.cli.incidents.IncidentHistory;
import java.util.List;

/** How the rows of one shape of file become incidents of the past. */
public interface IncidentMapping {

    /** What {@code --mapping} says. */
    String name();

    /** The columns without which the file cannot be read. */
    List<String> needs();

    /** The rows have been checked for {@link #needs()} before. */
    List<IncidentHistory.Entry> entries(CsvTable table, CsvMapping.Context context);

    /**
     * Reads the whole table before anything is used.
     *
     * @throws CliException naming what is wrong with the file
     */
    default IncidentHistory read(CsvTable table, CsvMapping.Context context) {
        table.require(needs());
        return IncidentHistory.of(entries(table, context));
    }
}
