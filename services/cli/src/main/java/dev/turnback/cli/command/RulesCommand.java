package dev.turnback.cli.command;

import dev.turnback.cli.rules.HistoryRules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the rules that ship. */
@Command(
        name = "rules",
        description = "Prints the rules by which history is judged; change a copy for --rules.",
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.out.print(HistoryRules.shippedText());
        return 0;
    }
}
