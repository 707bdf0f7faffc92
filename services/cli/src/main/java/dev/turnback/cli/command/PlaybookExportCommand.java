package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.upload.ServerClient;
import dev.turnback.playbook.PlaybookYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fetches a component's turnback.yaml. */
@Command(
        name = "export",
        description =
                "Writes what is prepared for a component as a turnback.yaml, which `turnback release"
                        + " plan` takes.",
        mixinStandardHelpOptions = true)
final class PlaybookExportCommand implements Callable<Integer> {

    @Option(
            names = "--component",
            required = true,
            paramLabel = "ID",
            description = "The component's id")
    @Nullable String component;

    @Option(
            names = "--release",
            paramLabel = "ID",
            description = "A release whose plan is to be in it")
    @Nullable String release;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it, only when it changed. Default: the terminal")
    @Nullable Path out;

    @Mixin private ServerOptions server = new ServerOptions();

    @Override
    public Integer call() {
        if (component == null) {
            throw CliException.error("Name the component: --component ID");
        }
        ServerClient client = server.client(System.err::println);
        String yaml =
                PlaybookYaml.withSchemaOf(
                        client.url(),
                        client.text(
                                "/api/v1/components/"
                                        + UrlText.encoded(component)
                                        + "/turnback.yaml"
                                        + (release == null
                                                ? ""
                                                : "?release=" + UrlText.encoded(release))));
        if (out == null) {
            System.out.print(yaml);
            System.out.flush();
            return 0;
        }
        System.err.println(write(out, yaml) ? "Written: " + out : "Unchanged: " + out);
        return 0;
    }

    /** False when the file says so already. */
    private static boolean write(Path file, String yaml) {
        try {
            if (Files.isRegularFile(file) && Files.readString(file).equals(yaml)) {
                return false;
            }
            Files.writeString(file, yaml);
            return true;
        } catch (IOException e) {
            throw CliException.error(file + " cannot be written: " + e.getMessage());
        }
    }
}
