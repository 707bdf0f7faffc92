package dev.turnback.cli.command;

import dev.turnback.cli.sample.SampleItems;
import dev.turnback.cli.upload.ImportJob;
import dev.turnback.contracts.history.SourceRef;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports the history that ships. */
@Command(
        name = "sample",
        description = "Hands over the sample: eight years of the Wikimedia train.",
        mixinStandardHelpOptions = true)
final class ImportSampleCommand implements Callable<Integer> {

    @Mixin private ServerOptions server = new ServerOptions();

    @Option(
            names = "--dry-run",
            description = "Sends nothing: prints the facts, one line of JSON each")
    private boolean dryRun;

    @Override
    public Integer call() {
        ImportRun run = new ImportRun();
        run.server = server;
        run.dryRun = dryRun;
        return run.run(
                new ImportJob(
                        SourceRef.Kind.CSV,
                        SampleItems.FILE,
                        SampleItems.MAPPING,
                        SampleItems.COMPONENT,
                        SampleItems.read()));
    }
}
