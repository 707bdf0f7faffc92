package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.guidance.Block;
import dev.turnback.cli.guidance.GuidanceFile;
import dev.turnback.cli.guidance.Pull;
import dev.turnback.cli.guidance.Pull.Outcome;
import dev.turnback.cli.upload.ServerClient;
import dev.turnback.contracts.ChangeKind;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps a copy of the guidance for a component in a file of its repository. */
@Command(
        name = "pull",
        description = {
            "Writes the adopted guidance for a component into a file, between two marker lines.",
            "What is outside of them stays as it is; a file that says so already is not written.",
            "Exit codes: 0 written or unchanged, 2 it could not be done; with --check 0 up to date,"
                    + " 1 stale, 2 it could not be told."
        },
        mixinStandardHelpOptions = true)
final class GuidancePullCommand implements Callable<Integer> {

    @Option(
            names = "--component",
            required = true,
            paramLabel = "ID",
            description = "The component's id")
    String component = "";

    @Option(
            names = "--change-kind",
            paramLabel = "KIND",
            description = "Only what applies to this kind of change: ${COMPLETION-CANDIDATES}")
    @Nullable ChangeKind changeKind;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file that the copy is kept in. Default: the terminal")
    @Nullable Path out;

    @Option(
            names = "--check",
            description = "Writes nothing, and fails with 1 when the copy in the file is stale")
    boolean check;

    @Option(
            names = "--force",
            description = "Replaces the copy also when somebody edited it between the markers")
    boolean force;

    @Mixin private ServerOptions server = new ServerOptions();

    @Override
    public Integer call() {
        if (check && out == null) {
            throw CliException.error("Name the file to check: --out FILE");
        }
        try {
            return pull(server.client(System.err::println));
        } catch (CliException e) {
            throw CliException.error(String.valueOf(e.getMessage()));
        }
    }

    private int pull(ServerClient client) {
        String path =
                "/api/v1/guidance/document?format=MARKDOWN&component="
                        + UrlText.encoded(component)
                        + (changeKind == null ? "" : "&changeKind=" + changeKind);
        if (out == null) {
            System.out.print(client.fetch(path, null).text());
            System.out.flush();
            return 0;
        }
        var scope = new Block.Scope(component, changeKind == null ? null : changeKind.name());
        var pull = new Pull(new GuidanceFile(out), scope, etag -> client.fetch(path, etag));
        Outcome outcome = check ? pull.check() : pull.write(force);
        String said = outcome.words() + ": " + out;
        if (outcome == Outcome.EDITED && !check) {
            throw CliException.error(
                    said + ". Nothing is written; --force replaces what is between the markers.");
        }
        System.err.println(said);
        return check && outcome != Outcome.UNCHANGED ? CliException.REFUSED : 0;
    }
}
