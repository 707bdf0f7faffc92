package dev.turnback.cli.csv;

import dev.turnback.cli.CliException;
import dev.turnback.contracts.history.HistoryItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mappings there are. */
public final class CsvMappings {

    private static final List<CsvMapping> ALL =
            List.of(
                    new TrainMapping(),
                    new TrainRollbacksMapping(),
                    new ReleaseTagsMapping(),
                    new RevertsMapping(),
                    new RollbacksMapping(),
                    new ReleasesMapping());

    private CsvMappings() {}

    public static List<CsvMapping> all() {
        return ALL;
    }

    /**
     * Finds a mapping.
     *
     * @throws CliException for an unknown name, listing the known ones
     */
    public static CsvMapping named(String name) {
        return ALL.stream()
                .filter(mapping -> mapping.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static CliException unknown(String name) {
        return CliException.error(
                "There is no mapping '"
                        + name
                        + "'. Known mappings: "
                        + Stream.concat(
                                        ALL.stream().map(CsvMapping::name),
                                        IncidentMappings.names().stream())
                                .collect(Collectors.joining(", ")));
    }

    /**
     * Reads the whole table before anything is used; a fact that two rows tell is kept once.
     *
     * @throws CliException naming what is wrong with the file
     */
    public static List<HistoryItem> read(
            CsvMapping mapping, CsvTable table, CsvMapping.Context context) {
        table.require(mapping.needs());
        Set<String> keys = new HashSet<>();
        return mapping.items(table, context).stream()
                .filter(item -> keys.add(item.component() + " " + item.key()))
                .toList();
    }
}
