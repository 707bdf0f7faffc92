package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.upload.ServerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Asks the gate of a release, as a pipeline does before it rolls out. */
@Command(
        name = "gate",
        description = {
            "Looks through the gate of a release for what its plan does not see.",
            "Exit codes: 0 it may go, 1 its gate is enforced and blocks it, 2 it could not be asked."
        },
        mixinStandardHelpOptions = true)
public final class GateCommand implements Callable<Integer> {

    private static final Set<String> FORMS = Set.of("text", "json", "markdown", "junit", "github");

    @Mixin private ServerOptions server = new ServerOptions();

    @Parameters(
            index = "0",
            paramLabel = "RELEASE",
            description = "Its id, or COMPONENT@VERSION, such as shop@2.0")
    private String release = "";

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "What is printed: text, json, markdown, junit or github (default: text)",
            defaultValue = "text")
    private String format = "text";

    @Option(
            names = "--report",
            paramLabel = "FORM=FILE",
            description =
                    "Writes the answer to a file too, such as junit=gate.xml; can be repeated")
    private Map<String, Path> reports = new TreeMap<>();

    @Option(names = "--dry-run", description = "Only looks: that it was looked at is not recorded")
    private boolean dryRun;

    @Override
    public Integer call() {
        known("--format", format);
        reports.keySet().forEach(form -> known("--report", form));
        try {
            return ask(server.client(System.err::println));
        } catch (CliException e) {
            throw CliException.error(String.valueOf(e.getMessage()));
        }
    }

    private int ask(ServerClient client) {
        String path = "/api/v1/releases/" + ReleaseName.resolve(client, release);
        JsonNode gate =
                dryRun
                        ? client.get(path + "/gate")
                        : client.command(path + "/gate-checks", "gate-" + UUID.randomUUID(), "{}");
        System.out.print(form(client, path, format, gate));
        System.out.flush();
        reports.forEach((form, file) -> write(file, form(client, path, form, gate)));
        return gate.path("blocks").asBoolean(true) ? CliException.REFUSED : 0;
    }

    private static String form(ServerClient client, String path, String form, JsonNode gate) {
        return switch (form) {
            case "text" -> GateText.of(gate);
            case "json" -> gate.toPrettyString() + "\n";
            default -> client.text(path + "/gate?format=" + form);
        };
    }

    private static void known(String option, String form) {
        if (!FORMS.contains(form)) {
            throw CliException.error(
                    "%s: expected text, json, markdown, junit or github, not %s"
                            .formatted(option, form.toLowerCase(Locale.ROOT)));
        }
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw CliException.error("Cannot write " + file + ": " + e.getMessage());
        }
    }
}
