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

/** Fetches a component's turnback.yaml, or its whole playbook to be read. */
@Command(
        name = "export",
        description = {
            "Writes what is prepared for a component as a turnback.yaml, which `turnback release"
                    + " plan` takes.",
            "With --as MARKDOWN or HTML as a document to read: that has its rehearsals, its open"
                    + " undo windows and the guidance that applies, too."
        },
        mixinStandardHelpOptions = true)
final class PlaybookExportCommand implements Callable<Integer> {

    @Option(
            names = "--component",
            required = true,
            paramLabel = "ID",
            description = "The component's id")
    @Nullable String component;

    /** What it can be written as. */
    enum Form {
        YAML,
        MARKDOWN,
        HTML
    }

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "YAML",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    Form form = Form.YAML;

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
        if (release != null && form != Form.YAML) {
            throw CliException.error("The plan of a release is written as YAML only");
        }
        ServerClient client = server.client(System.err::println);
        String path = "/api/v1/components/" + UrlText.encoded(component);
        String text =
                switch (form) {
                    case YAML -> yaml(client, path);
                    case MARKDOWN, HTML -> client.text(path + "/playbook?format=" + form);
                };
        if (out == null) {
            System.out.print(text);
            System.out.flush();
            return 0;
        }
        System.err.println(write(out, text) ? "Written: " + out : "Unchanged: " + out);
        return 0;
    }

    private String yaml(ServerClient client, String path) {
        String query = release == null ? "" : "?release=" + UrlText.encoded(release);
        return PlaybookYaml.withSchemaOf(
                client.url(), client.text(path + "/turnback.yaml" + query));
    }

    /** False when the file says so already. */
    private static boolean write(Path file, String text) {
        try {
            if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
                return false;
            }
            Files.writeString(file, text);
            return true;
        } catch (IOException e) {
            throw CliException.error(file + " cannot be written: " + e.getMessage());
        }
    }
}
