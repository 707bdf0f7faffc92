package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.upload.ServerClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Asks the server about its log. */
@Command(
        name = "audit",
        description = "The log and its hash chain.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AuditCommand.Verify.class)
public final class AuditCommand {

    @Command(
            name = "verify",
            description = "Recomputes the hash chain over every stored event of every log.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Mixin private ServerOptions server = new ServerOptions();

        @Override
        public Integer call() {
            ServerClient client = server.client(System.err::println);
            boolean intact = true;
            for (JsonNode log : client.get("/api/v1/logs").path("items")) {
                intact &= verify(client, log.path("log").stringValue(""));
            }
            return intact ? 0 : CliException.REFUSED;
        }

        private static boolean verify(ServerClient client, String log) {
            JsonNode found = client.get("/api/v1/logs/" + log + "/verification");
            boolean intact = found.path("intact").asBoolean(false);
            System.out.println(
                    intact
                            ? log
                                    + " is intact up to position "
                                    + text(found, "verifiedTo")
                                    + ", head hash "
                                    + text(found, "headHash")
                            : log
                                    + " is broken at position "
                                    + text(found, "brokenAt")
                                    + ": "
                                    + text(found, "reason"));
            return intact;
        }

        private static String text(JsonNode node, String field) {
            return node.path(field).asString("unknown");
        }
    }
}
