package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.git.GitHistory;
import dev.turnback.cli.progress.Progress;
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

/** Imports a repository. */
@Command(
        name = "git",
        description =
                "Hands over a repository's history: release tags, reverts and versions that moved"
                        + " back. Only ids, versions, times and kinds of files leave the machine.",
        mixinStandardHelpOptions = true)
final class ImportGitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "The repository's folder")
    @Nullable Path path;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "The main line. Default: what is checked out")
    @Nullable String branch;

    @Option(
            names = "--ignore-tags",
            description =
                    "Every commit of the main line reaches users by itself: times are those of"
                            + " landing, not of release tags")
    private boolean ignoreTags;

    @Mixin private ImportRun run = new ImportRun();

    @Override
    public Integer call() {
        if (path == null) {
            throw CliException.error("Name the repository's folder.");
        }
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        name = name.replaceFirst("\\.git$", "");
        GitHistory history =
                new GitHistory(run.componentOr(name), name, branch, ignoreTags, run.historyRules());
        List<HistoryItem> items = history.read(path, ImportGitCommand::watch);
        String component = run.componentOr(name);
        return run.run(new ImportJob(SourceRef.Kind.GIT, name, null, component, items));
    }

    private static GitHistory.Steps watch(String what, int total) {
        Progress progress = ServerOptions.progress(what, total);
        return new GitHistory.Steps() {
            @Override
            public void reached(int done) {
                progress.reached(done);
            }

            @Override
            public void close() {
                progress.close();
            }
        };
    }
}
