package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.progress.Progress;
import dev.turnback.cli.rules.HistoryRules;
import dev.turnback.cli.upload.ImportJob;
import dev.turnback.cli.upload.ImportState;
import dev.turnback.cli.upload.ItemJson;
import dev.turnback.cli.upload.Uploader;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.ImportItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all imports share: where to, by which rules, and what is said about it. */
final class ImportRun {

    private static final Pattern COMPONENT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    @Mixin ServerOptions server = new ServerOptions();

    @Option(
            names = "--component",
            paramLabel = "NAME",
            description = "The component it belongs to. Default: from the folder's or file's name")
    @Nullable String component;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules in place of those that `turnback import rules` prints")
    @Nullable Path rules;

    @Option(
            names = "--dry-run",
            description = "Sends nothing: prints the facts, one line of JSON each")
    boolean dryRun;

    HistoryRules historyRules() {
        return rules == null ? HistoryRules.shipped() : HistoryRules.withOverrides(rules);
    }

    /**
     * @throws CliException when the option is no component id
     */
    String componentOr(String name) {
        if (component == null) {
            return idFrom(name);
        }
        if (!COMPONENT.matcher(component).matches()) {
            throw CliException.error(
                    "--component '"
                            + component
                            + "' is no component id: up to 64 small letters,"
                            + " digits, dots, hyphens and underscores, a letter or digit first");
        }
        return component;
    }

    static String idFrom(String name) {
        String id =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9._-]+", "-")
                        .replaceAll("^[^a-z0-9]+", "");
        id = id.substring(0, Math.min(64, id.length()));
        return id.isEmpty() ? "component" : id;
    }

    /** Sends releases and rollbacks, and says what was found. */
    int run(ImportJob job) {
        return run(job, summary(job.items()));
    }

    /**
     * @param found what the file holds, in words
     */
    int run(ImportJob job, String found) {
        System.err.println(found);
        if (dryRun) {
            job.items().forEach(item -> System.out.println(ItemJson.line(item)));
            return 0;
        }
        if (job.items().isEmpty()) {
            System.err.println("Nothing to send.");
            return 0;
        }
        return report(send(job));
    }

    private Uploader.Result send(ImportJob job) {
        try (Progress progress = ServerOptions.progress("Sending", job.items().size())) {
            Thread farewell =
                    new Thread(() -> progress.say("Stopped. The same command resumes from here."));
            Runtime.getRuntime().addShutdownHook(farewell);
            try {
                return new Uploader(server.client(progress::say)).upload(job, progress::reached);
            } finally {
                Runtime.getRuntime().removeShutdownHook(farewell);
            }
        }
    }

    private static int report(Uploader.Result result) {
        ImportState state = result.state();
        for (ImportState.Refused refused : state.refused()) {
            System.err.println(
                    "Refused " + refused.key() + ": " + refused.field() + " " + refused.reason());
        }
        System.err.println(
                result.alreadyDone()
                        ? "Unchanged: the server has had all of this since import " + state.id()
                        : "Import "
                                + state.id()
                                + " is done: "
                                + state.recorded()
                                + " recorded, "
                                + state.unchanged()
                                + " unchanged, "
                                + state.refused().size()
                                + " refused");
        return state.refused().isEmpty() ? 0 : CliException.REFUSED;
    }

    private static String summary(List<? extends ImportItem> items) {
        int releases = 0;
        int rollbacks = 0;
        int open = 0;
        Map<String, Integer> aside = new TreeMap<>();
        for (ImportItem each : items) {
            if (!(each instanceof HistoryItem item)) {
                continue;
            }
            switch (item) {
                case HistoryItem.ReleaseSeen release -> releases++;
                case HistoryItem.RollbackSeen rollback -> {
                    rollbacks++;
                    open += rollback.landedAt() == null ? 1 : 0;
                }
                case HistoryItem.SetAside out ->
                        aside.merge(words(out.reason().name()), 1, Integer::sum);
            }
        }
        StringBuilder text = new StringBuilder("Found ").append(rollbacks).append(" rollbacks");
        text.append(open > 0 ? " (" + open + " not landed yet), " : ", ");
        text.append(releases).append(" releases, ");
        text.append(aside.values().stream().mapToInt(Integer::intValue).sum()).append(" set aside");
        aside.forEach(
                (reason, n) -> text.append("\n  set aside: ").append(n).append(' ').append(reason));
        return text.toString();
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
