package dev.turnback.cli.git;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message says it takes back.
 *
 * @param commits ids, possibly shortened
 * @param pullRequests numbers of pull or merge requests
 * @param subject the quoted subject, null when none is quoted
 */
record Mentions(List<String> commits, List<Integer> pullRequests, @Nullable String subject) {

    private static final Pattern COMMITS =
            Pattern.compile(
                    "^\\s*This reverts commits?:?((?:[\\s,]|and\\b)*[0-9a-f]{7,40}\\b"
                            + "(?:(?:[\\s,]|and\\b)+[0-9a-f]{7,40}\\b)*)",
                    Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{7,40}\\b");
    private static final Pattern PULL_REQUESTS =
            Pattern.compile(
                    "^\\s*(?:Reverts|This reverts)(?: (?:pull|merge) request)?"
                            + " (?:[\\w.-]+/[\\w./-]+)?[#!](\\d{1,9})\\b",
                    Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern REVERT_SUBJECT =
            Pattern.compile("^(?:\\[[^]]*] ?)?Revert \"(.+)\"(?: \\([#!]\\d+\\))?\\s*$");
    private static final Pattern REAPPLY_SUBJECT =
            Pattern.compile("^Reapply \"(.+)\"(?: \\([#!]\\d+\\))?\\s*$");
    private static final Pattern PULL_REQUEST_TAIL = Pattern.compile("\\(#(\\d{1,9})\\)\\s*$");
    private static final Pattern MERGE_SUBJECT =
            Pattern.compile("^Merge pull request #(\\d{1,9})\\b");
    private static final Pattern MERGE_REQUEST =
            Pattern.compile("^See merge request \\S*!(\\d{1,9})\\s*$", Pattern.MULTILINE);

    /** Null when the message takes nothing back. */
    static @Nullable Mentions of(String subject, String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (!lower.contains("revert") && !lower.contains("reapply")) {
            return null;
        }
        Set<String> commits = new LinkedHashSet<>();
        for (Matcher found = COMMITS.matcher(message); found.find(); ) {
            Matcher id = ID.matcher(found.group(1));
            while (id.find()) {
                commits.add(id.group().toLowerCase(Locale.ROOT));
            }
        }
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Matcher found = PULL_REQUESTS.matcher(message); found.find(); ) {
            numbers.add(Integer.valueOf(found.group(1)));
        }
        String quoted = quoted(subject);
        return commits.isEmpty() && numbers.isEmpty() && quoted == null
                ? null
                : new Mentions(List.copyOf(commits), List.copyOf(numbers), quoted);
    }

    private static @Nullable String quoted(String subject) {
        Matcher revert = REVERT_SUBJECT.matcher(subject);
        if (revert.matches()) {
            return revert.group(1);
        }
        Matcher reapply = REAPPLY_SUBJECT.matcher(subject);
        return reapply.matches() ? "Revert \"" + reapply.group(1) + "\"" : null;
    }

    /** The pull or merge request a commit carries, 0 when none. */
    static int pullRequestOf(String subject, String message) {
        for (Pattern pattern : List.of(MERGE_SUBJECT, PULL_REQUEST_TAIL)) {
            Matcher found = pattern.matcher(subject);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        Matcher found = MERGE_REQUEST.matcher(message);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
