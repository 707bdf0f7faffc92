package dev.turnback.cli.command;

import dev.turnback.cli.upload.ImportJob;
import dev.turnback.cli.upload.Uploader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists the imports the server knows. */
@Command(
        name = "imports",
        description = "Lists imports and how far they are.",
        mixinStandardHelpOptions = true)
public final class ImportsCommand implements Callable<Integer> {

    @Mixin private ServerOptions server = new ServerOptions();

    @Option(names = "--incidents", description = "Those of incidents, not of releases")
    private boolean incidents;

    @Override
    public Integer call() {
        List<JsonNode> imports =
                Uploader.list(
                        server.client(System.err::println),
                        incidents ? ImportJob.INCIDENTS : ImportJob.HISTORY);
        if (imports.isEmpty()) {
            System.out.println("No imports yet. `turnback import git .` makes the first one.");
        }
        for (JsonNode found : imports) {
            System.out.printf(
                    "%-30s %-9s %6d/%-6d %s %s %s, started %s%n",
                    found.path("id").asString(""),
                    found.path("state").asString(""),
                    found.path("itemsDone").asInt(0),
                    found.path("totalItems").asInt(0),
                    found.path("source").path("kind").asString(""),
                    found.path("source").path("name").asString(""),
                    component(found),
                    found.path("startedAt").asString(""));
        }
        return 0;
    }

    private static String component(JsonNode found) {
        String component = found.path("component").asString("");
        return component.isEmpty() ? "into several components" : "into " + component;
    }
}
