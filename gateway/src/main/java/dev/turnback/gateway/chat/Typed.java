package dev.turnback.gateway.chat;

import dev.turnback.contracts.DecisionKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed behind the command. */
sealed interface Typed {

    /**
     * @param release a version or an id, null when the incident as a whole is meant
     * @param incident an id, null when none is named
     * @param breaksGlass whoever has no authority goes ahead without, because of these words
     * @param ago how long before it was typed
     */
    record Decide(
            DecisionKind kind,
            @Nullable String release,
            @Nullable String incident,
            boolean breaksGlass,
            String because,
            Duration ago)
            implements Typed {}

    /**
     * @param incident an id, null when none is named
     * @param ago how long before it was typed
     */
    record Log(String words, @Nullable String incident, Duration ago) implements Typed {}

    record Status() implements Typed {}

    record Help() implements Typed {}

    /**
     * It cannot be understood.
     *
     * @param why a sentence that says what to type
     */
    record Unclear(String why) implements Typed {}

    String DECIDE =
            "decide KIND [release VERSION] [in inc_…] [break-glass] [because words] [@-2m], such"
                    + " as: decide full_rollback release 2.1 because errors doubled @-2m";

    String BREAK_GLASS = "break-glass";

    String LOG = "log words [in inc_…] [@-2m], such as: log the cache is warm again @-5m";

    Pattern AGO = Pattern.compile("(?:^|\\s)@-(\\d{1,4})(s|m|h)$", Pattern.CASE_INSENSITIVE);
    Pattern IN = Pattern.compile("(?:^|\\s)in (inc_[A-Za-z0-9]+)$", Pattern.CASE_INSENSITIVE);

    /** What is copied from an answer may have some of these in it. */
    Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    Duration LONGEST = Duration.ofHours(24);

    /** Pure; never fails. */
    static Typed read(String text) {
        String line = UNSEEN.matcher(text).replaceAll("").strip();
        String verb = line.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        String rest = line.substring(verb.length()).strip();
        return switch (verb) {
            case "", "help" -> new Help();
            case "status" -> new Status();
            case "decide" -> timed(rest, Typed::decide);
            case "log" -> timed(rest, Typed::log);
            default ->
                    new Unclear("There is no \"" + verb + "\". Type: decide, log, status, help.");
        };
    }

    /** Takes what is behind the verb, with the time taken off its end. */
    @FunctionalInterface
    interface Timed {
        Typed read(String rest, Duration ago);
    }

    private static Typed timed(String rest, Timed read) {
        Matcher ago = AGO.matcher(rest);
        if (!ago.find()) {
            return read.read(rest, Duration.ZERO);
        }
        Duration time = duration(Long.parseLong(ago.group(1)), ago.group(2));
        return time.compareTo(LONGEST) > 0
                ? new Unclear("That is more than a day ago: record it in the incident's room.")
                : read.read(rest.substring(0, ago.start()).strip(), time);
    }

    private static Duration duration(long number, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private static Typed log(String rest, Duration ago) {
        Matcher in = IN.matcher(rest);
        boolean named = in.find();
        String words = named ? rest.substring(0, in.start()).strip() : rest;
        return words.isEmpty()
                ? new Unclear("There is nothing to log. Type: " + LOG)
                : new Log(words, named ? in.group(1) : null, ago);
    }

    private static Typed decide(String rest, Duration ago) {
        String[] parts = rest.split("(?i)(?:^|\\s)because(?:\\s|$)", 2);
        String because = parts.length == 2 ? parts[1].strip() : "";
        String[] words = parts[0].strip().split("\\s+", -1);
        DecisionKind kind = kind(words[0]).orElse(null);
        if (kind == null) {
            return new Unclear("Say what is decided, one of " + kinds() + ". Type: " + DECIDE);
        }
        String release = null;
        String incident = null;
        boolean breaksGlass = false;
        for (int at = 1; at < words.length; at += 2) {
            if (words[at].equalsIgnoreCase(BREAK_GLASS)) {
                breaksGlass = true;
                at--;
                continue;
            }
            String value = at + 1 < words.length ? words[at + 1] : "";
            switch (words[at].toLowerCase(Locale.ROOT)) {
                case "release" -> release = value;
                case "in" -> incident = value;
                default -> value = "";
            }
            if (value.isEmpty()) {
                return new Unclear("\"" + words[at] + "\" is not understood. Type: " + DECIDE);
            }
        }
        if (incident != null && !incident.startsWith("inc_")) {
            return new Unclear("An incident has an id such as inc_01J8Z3. Type: " + DECIDE);
        }
        if (breaksGlass && because.isEmpty()) {
            return new Unclear(
                    "Say why you go ahead without authority: " + BREAK_GLASS + " because words.");
        }
        return new Decide(kind, release, incident, breaksGlass, because, ago);
    }

    private static Optional<DecisionKind> kind(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(DecisionKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    static String kinds() {
        return Arrays.stream(DecisionKind.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
