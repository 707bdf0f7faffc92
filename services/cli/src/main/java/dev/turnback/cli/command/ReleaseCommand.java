package dev.turnback.cli.command;

import picocli.CommandLine.Command;

/** Prepares releases and tells how far they are. */
@Command(
        name = "release",
        description = "Releases of a component.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ReleasePlanCommand.class, ReleaseStageCommand.class})
public final class ReleaseCommand {}
