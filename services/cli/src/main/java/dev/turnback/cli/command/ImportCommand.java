package dev.turnback.cli.command;

import picocli.CommandLine.Command;

/** Reads a history and hands it over. */
@Command(
        name = "import",
        description =
                "Hands a history to the server. It can be broken off at any time: the same command"
                        + " resumes, and a second run changes nothing.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ImportGitCommand.class,
            ImportCsvCommand.class,
            ImportStatuspageCommand.class,
            ImportSampleCommand.class,
            RulesCommand.class
        })
public final class ImportCommand {}
