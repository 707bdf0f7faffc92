package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.incidents.IncidentHistory;
import dev.turnback.cli.incidents.Statuspage;
import dev.turnback.cli.upload.ImportJob;
import dev.turnback.contracts.history.SourceRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Imports the incidents of a status page. The whole file is checked before anything is sent. */
@Command(
        name = "statuspage",
        description = {
            "Hands over the incidents of a Statuspage: a file with what /api/v2/incidents.json of"
                    + " the page answers, or with one such incident a line.",
            "Scheduled maintenance is set aside; what people wrote in updates is not taken."
        },
        mixinStandardHelpOptions = true)
final class ImportStatuspageCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file")
    @Nullable Path file;

    @Mixin private ImportRun run = new ImportRun();

    @Override
    public Integer call() {
        if (file == null) {
            throw CliException.error("Name a file.");
        }
        String name = String.valueOf(file.getFileName());
        String component = run.component == null ? null : run.componentOr(name);
        IncidentHistory history =
                Statuspage.read(
                        name,
                        new String(ImportFiles.bytes(file), StandardCharsets.UTF_8),
                        component);
        return run.run(
                ImportJob.ofIncidents(
                        SourceRef.Kind.STATUSPAGE, name, null, component, history.incidents()),
                history.summary());
    }
}
