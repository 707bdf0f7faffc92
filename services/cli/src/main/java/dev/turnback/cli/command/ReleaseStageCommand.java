package dev.turnback.cli.command;

import dev.turnback.cli.upload.ServerClient;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records that a rollout reached a stage; its first stage starts it. */
@Command(
        name = "stage",
        description = "Records that the rollout of a release reached a stage; the first starts it.",
        mixinStandardHelpOptions = true)
final class ReleaseStageCommand implements Callable<Integer> {

    @Mixin private ServerOptions server = new ServerOptions();

    @Parameters(
            index = "0",
            paramLabel = "RELEASE",
            description = "Its id, or COMPONENT@VERSION, such as shop@2.0")
    private String release = "";

    @Parameters(index = "1", paramLabel = "STAGE", description = "As the plan names it")
    private String stage = "";

    @Option(
            names = "--exposure",
            paramLabel = "PERCENT",
            description = "Share of users reached, 0 to 100 (default: as planned)")
    @Nullable Double exposure;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it was reached, such as 2026-03-01T12:00:00Z (default: now)")
    @Nullable Instant at;

    @Option(names = "--complete", description = "The rollout ends with this stage")
    private boolean complete;

    @Override
    public Integer call() {
        ServerClient client = server.client(System.err::println);
        String path = "/api/v1/releases/" + ReleaseName.resolve(client, release);
        JsonNode now = client.get(path);
        if (now.path("state").asString("").equals("PLANNED")) {
            send(client, path + "/rollout", time());
        }
        now = send(client, path + "/stages", body());
        if (complete) {
            now = send(client, path + "/completion", time());
        }
        System.out.println(
                now.path("component").asString("")
                        + " "
                        + now.path("version").asString("")
                        + " reached "
                        + stage
                        + " ("
                        + now.path("reached").path("exposurePercent").asString("")
                        + " % of users)"
                        + (complete ? ", and its rollout is complete" : ""));
        return 0;
    }

    private JsonNode send(ServerClient client, String path, ObjectNode body) {
        return client.command(path, "stage-" + UUID.randomUUID(), body.toString());
    }

    private ObjectNode body() {
        ObjectNode body = time().put("stage", stage);
        return exposure == null ? body : body.put("exposurePercent", exposure);
    }

    private ObjectNode time() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return at == null ? body : body.put("at", at.toString());
    }
}
