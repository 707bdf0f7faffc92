package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.upload.Answer;
import dev.turnback.cli.upload.ServerClient;
import dev.turnback.playbook.FileError;
import dev.turnback.playbook.PlaybookYaml;
import dev.turnback.playbook.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Applies a turnback.yaml. It is read here first: what is broken is not even sent. */
@Command(
        name = "plan",
        description = {
            "Makes what a turnback.yaml says so: component, matrix, procedures, decision sheet and"
                    + " the plan of a release.",
            "A file that is broken or that a rule forbids changes nothing. What the file does not"
                    + " mention stays as it is.",
            "Exit codes: 0 it is so now; 1 a rule or a right forbids it, or somebody was faster; 2"
                    + " the file is broken, or the server does not answer or cannot record. What"
                    + " stops half way says so: the same command goes on."
        },
        mixinStandardHelpOptions = true)
final class ReleasePlanCommand implements Callable<Integer> {

    private static final int CONFLICT = 409;
    private static final int FORBIDDEN_BY_A_RULE = 422;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The file, as a rule turnback.yaml")
    @Nullable Path file;

    @Option(names = "--dry-run", description = "Says what would be done, and records nothing")
    private boolean dryRun;

    @Option(names = "--quiet", description = "Prints nothing but the id of the release")
    private boolean quiet;

    @Mixin private ServerOptions server = new ServerOptions();

    @Override
    public Integer call() {
        if (file == null) {
            throw CliException.error("Name the file: -f turnback.yaml");
        }
        byte[] bytes = ImportFiles.bytes(file);
        if (PlaybookYaml.read(bytes) instanceof Reading.Broken(List<FileError> errors, var _)) {
            tell(errors);
            return CliException.ERROR;
        }
        ServerClient client = server.client(System.err::println);
        Answer answer =
                client.post(
                        "/api/v1/playbook-files" + (dryRun ? "?dryRun=true" : ""),
                        UUID.randomUUID().toString(),
                        "application/yaml",
                        new String(bytes, StandardCharsets.UTF_8));
        if (answer.ok()) {
            report(answer.json());
            return 0;
        }
        List<FileError> errors = errors(answer.json());
        if (errors.isEmpty()) {
            throw client.refused(answer);
        }
        tell(errors);
        tellWhatIsDone(answer.json().path("applied"));
        return switch (answer.status()) {
            case CONFLICT, FORBIDDEN_BY_A_RULE -> CliException.REFUSED;
            default -> CliException.ERROR;
        };
    }

    private void tell(List<FileError> errors) {
        errors.forEach(error -> System.err.println(Shown.plain(error.said(String.valueOf(file)))));
    }

    /** For a file that stopped half way. */
    private static void tellWhatIsDone(JsonNode applied) {
        if (!applied.isEmpty()) {
            System.err.println("What comes before it is so now:");
            applied.forEach(
                    item -> System.err.println("  " + said(plain(item.path("done")), item)));
            System.err.println("Run the same command again for the rest.");
        }
    }

    private static List<FileError> errors(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(
                        each ->
                                new FileError(
                                        each.path("line").asInt(1),
                                        each.path("column").asInt(1),
                                        each.path("field").asString(""),
                                        each.path("detail").asString("")))
                .toList();
    }

    private void report(JsonNode applied) {
        if (!quiet) {
            list(applied);
        }
        String release = applied.path("releaseId").asString("");
        if (!dryRun && !release.isEmpty()) {
            System.out.println(release);
        }
    }

    private void list(JsonNode applied) {
        for (JsonNode item : applied.path("items")) {
            System.out.println(said(plain(item.path("done")), item));
        }
        for (JsonNode other : applied.path("unmentioned")) {
            System.out.println(said("not in it", other));
        }
        if (dryRun) {
            System.out.println("Nothing was recorded: this was a trial.");
        }
    }

    /** Such as {@code created procedure Redeploy}. */
    private static String said(String mark, JsonNode item) {
        return "%-9s  %-9s  %s"
                .formatted(
                        mark,
                        plain(item.path("what")),
                        Shown.plain(item.path("name").asString("")));
    }

    private static String plain(JsonNode constant) {
        return constant.asString("").toLowerCase(Locale.ROOT);
    }
}
