package dev.turnback.cli;

import dev.turnback.cli.command.AuditCommand;
import dev.turnback.cli.command.GateCommand;
import dev.turnback.cli.command.GuidanceCommand;
import dev.turnback.cli.command.ImportCommand;
import dev.turnback.cli.command.ImportsCommand;
import dev.turnback.cli.command.PackCommand;
import dev.turnback.cli.command.PlaybookCommand;
import dev.turnback.cli.command.ReleaseCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 1 refused by a rule, 2 broken, missing or unclear. */
@Command(
        name = "turnback",
        description = "Hands a team's history to Turnback and asks it questions.",
        mixinStandardHelpOptions = true,
        version = "turnback 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ImportCommand.class,
            ImportsCommand.class,
            ReleaseCommand.class,
            GateCommand.class,
            PlaybookCommand.class,
            GuidanceCommand.class,
            AuditCommand.class,
            PackCommand.class
        })
public final class Turnback {

    private Turnback() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command line and returns its exit code. */
    public static int run(String... args) {
        // The git reader logs; a terminal wants its answers only.
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        return new CommandLine(new Turnback())
                .setExecutionExceptionHandler(Turnback::explain)
                .setUsageHelpAutoWidth(true)
                .execute(args);
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (e instanceof CliException known) {
            command.getErr().println(known.getMessage());
            command.getErr().flush();
            return known.exitCode();
        }
        command.getErr().println("Something went wrong that should not have: " + e);
        e.printStackTrace(command.getErr());
        command.getErr().flush();
        return CliException.ERROR;
    }
}
