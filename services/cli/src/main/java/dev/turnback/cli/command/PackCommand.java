package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.pack.PackCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sealed incident packs. */
@Command(
        name = "pack",
        description = "Sealed packs of everything about an incident.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = PackCommand.Verify.class)
public final class PackCommand {

    @Command(
            name = "verify",
            description = {
                "Checks every hash of a pack and their chain, and names the lines that are wrong.",
                "Exit codes: 0 intact, 1 not intact, 2 it cannot be read."
            },
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The pack: lines of JSON")
        @Nullable Path file;

        @Option(
                names = "--head",
                paramLabel = "HASH",
                description = "The head hash that you were told: finds a pack written anew, too")
        @Nullable String head;

        @Override
        public Integer call() {
            if (file == null) {
                throw CliException.error("Name the pack: turnback pack verify FILE");
            }
            PackCheck.Result result = check(file);
            result.wrong()
                    .forEach(
                            each ->
                                    System.out.println(
                                            "line "
                                                    + each.line()
                                                    + ": "
                                                    + Shown.plain(each.why())));
            if (!result.intact()) {
                return CliException.REFUSED;
            }
            if (head != null && !head.equals(result.head())) {
                System.out.println(
                        "the head hash is " + result.head() + ", not the one you were told");
                return CliException.REFUSED;
            }
            System.out.println(
                    Shown.plain(result.incident())
                            + " is intact: "
                            + result.events()
                            + " events, head hash "
                            + result.head());
            return 0;
        }

        private static PackCheck.Result check(Path file) {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
                return PackCheck.of(lines);
            } catch (NoSuchFileException e) {
                throw CliException.error("There is no file " + file);
            } catch (IOException | UncheckedIOException e) {
                throw CliException.error(
                        e.getCause() instanceof CharacterCodingException
                                ? file + " is no text in UTF-8"
                                : "Cannot read " + file + ": " + e.getMessage());
            }
        }
    }
}
