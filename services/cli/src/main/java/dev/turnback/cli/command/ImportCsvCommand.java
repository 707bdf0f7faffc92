package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.csv.CsvMapping;
import dev.turnback.cli.csv.CsvMappings;
import dev.turnback.cli.csv.CsvTable;
import dev.turnback.cli.upload.ImportJob;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
                    + " (component, version, previous_version, exposed_at, change_kinds)."
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
        CsvMapping shape = CsvMappings.named(mapping);
        String name = String.valueOf(file.getFileName());
        CsvTable table = CsvTable.parse(name, bytes(file));
        String component = run.componentOr(name.replaceFirst("\\.[^.]*$", ""));
        List<HistoryItem> items =
                CsvMappings.read(
                        shape, table, new CsvMapping.Context(component, name, run.historyRules()));
        boolean one = items.stream().allMatch(item -> item.component().equals(component));
        return run.run(
                new ImportJob(SourceRef.Kind.CSV, name, mapping, one ? component : null, items));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw CliException.error("There is no file " + file);
        } catch (IOException e) {
            throw CliException.error(file + " cannot be read: " + e.getMessage());
        }
    }
}
