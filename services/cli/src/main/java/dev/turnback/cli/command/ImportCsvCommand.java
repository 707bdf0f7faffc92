package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.csv.CsvMapping;
import dev.turnback.cli.csv.CsvMappings;
import dev.turnback.cli.csv.CsvTable;
import dev.turnback.cli.csv.IncidentMapping;
import dev.turnback.cli.csv.IncidentMappings;
import dev.turnback.cli.incidents.IncidentHistory;
import dev.turnback.cli.upload.ImportJob;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SourceRef;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a CSV file. The whole file is checked before anything is sent. */
@Command(
        name = "csv",
        description = {
            "Hands over a CSV file: UTF-8, a header line, times in RFC 3339.",
            "Mappings: wikimedia-train, wikimedia-train-rollbacks, release-tags, reverts and, for"
                    + " your own lists, rollbacks (component, version, previous_version,"
                    + " restored_version, exposed_at, rolled_back_at, change_kinds) and releases"
                    + " (component, version, previous_version, exposed_at, change_kinds).",
            "Mappings for incidents: github-status, aws-status and, for your own list, incidents"
                    + " (id, title, severity, components, declared_at, harm_began_at,"
                    + " contained_at, resolved_at; components separated by semicolons)."
        },
        mixinStandardHelpOptions = true)
final class ImportCsvCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file")
    @Nullable Path file;

    @Option(names = "--mapping", required = true, paramLabel = "NAME", description = "Its shape")
    @Nullable String mapping;

    @Mixin private ImportRun run = new ImportRun();

    @Override
    public Integer call() {
        if (file == null || mapping == null) {
            throw CliException.error("Name a file and its mapping.");
        }
        IncidentMapping ofIncidents = IncidentMappings.named(mapping).orElse(null);
        return ofIncidents == null
                ? history(file, CsvMappings.named(mapping))
                : incidents(file, ofIncidents);
    }

    private int incidents(Path path, IncidentMapping shape) {
        String name = String.valueOf(path.getFileName());
        IncidentHistory history =
                shape.read(CsvTable.parse(name, ImportFiles.bytes(path)), context(name));
        return run.run(
                ImportJob.ofIncidents(
                        SourceRef.Kind.CSV, name, shape.name(), null, history.incidents()),
                history.summary());
    }

    private CsvMapping.Context context(String name) {
        String component = run.componentOr(name.replaceFirst("\\.[^.]*$", ""));
        return new CsvMapping.Context(component, name, run.historyRules());
    }

    private int history(Path path, CsvMapping shape) {
        String name = String.valueOf(path.getFileName());
        CsvTable table = CsvTable.parse(name, ImportFiles.bytes(path));
        CsvMapping.Context context = context(name);
        List<HistoryItem> items = CsvMappings.read(shape, table, context);
        String component = context.component();
        boolean one = items.stream().allMatch(item -> item.component().equals(component));
        return run.run(
                new ImportJob(
                        SourceRef.Kind.CSV, name, shape.name(), one ? component : null, items));
    }
}
