package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
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
            description = "Recomputes the hash chain over every stored event.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Mixin private ServerOptions server = new ServerOptions();

        @Override
        public Integer call() {
            JsonNode found = server.client(System.err::println).get("/api/v1/audit/verification");
            boolean intact = found.path("intact").asBoolean(false);
            String log = found.path("log").stringValue("log");
            if (intact) {
                System.out.println(
                        log
                                + " is intact up to position "
                                + text(found, "verifiedTo")
                                + ", head hash "
                                + text(found, "headHash"));
                return 0;
            }
            System.out.println(
                    log
                            + " is broken at position "
                            + text(found, "brokenAt")
                            + ": "
                            + text(found, "reason"));
            return CliException.REFUSED;
        }

        private static String text(JsonNode node, String field) {
            return node.path(field).asString("unknown");
        }
    }
}
