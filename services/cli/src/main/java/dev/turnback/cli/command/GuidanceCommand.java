package dev.turnback.cli.command;

import picocli.CommandLine.Command;

/** What was learned, for who changes something. */
@Command(
        name = "guidance",
        description = "What was learned from incidents, for those who change something.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {GuidancePullCommand.class})
public final class GuidanceCommand {}
