package dev.turnback.cli.command;

import picocli.CommandLine.Command;

/** What is prepared for a component. */
@Command(
        name = "playbook",
        description = "What is prepared for taking releases of a component back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PlaybookExportCommand.class})
public final class PlaybookCommand {}
