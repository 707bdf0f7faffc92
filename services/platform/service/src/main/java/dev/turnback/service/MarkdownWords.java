package dev.turnback.service;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Free text inside Markdown: it says what it says and never becomes markup, nor a mention or a
 * reference where a forge shows it.
 */
public final class MarkdownWords {

    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

    /** Forges look for these in what is shown, escaped or not: something unseen stands between. */
    private static final Pattern CALL = Pattern.compile("([@#])(?=[\\p{L}\\p{N}_])");

    private static final String UNSEEN = "\u2060";

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|~$^=@:.-]");

    private MarkdownWords() {}

    /** One line of plain words; angle brackets and ampersands as entities, the rest escaped. */
    public static String plain(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        String shown = CALL.matcher(escaped(line)).replaceAll("$1" + UNSEEN);
        return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Marks are escaped where they could mean something: not between letters and digits. */
    private static String escaped(String line) {
        return MARKUP.matcher(line)
                .replaceAll(
                        found -> {
                            String mark = found.group();
                            boolean inWord =
                                    found.end() < line.length()
                                            && found.start() > 0
                                            && Character.isLetterOrDigit(
                                                    line.charAt(found.start() - 1))
                                            && Character.isLetterOrDigit(line.charAt(found.end()));
                            boolean endsWord =
                                    found.start() > 0
                                            && Character.isLetter(line.charAt(found.start() - 1))
                                            && (found.end() == line.length()
                                                    || line.charAt(found.end()) == ' ');
                            boolean endsSentence =
                                    mark.equals(".")
                                            && found.start() > 0
                                            && !Character.isLetterOrDigit(
                                                    line.charAt(found.start() - 1))
                                            && found.end() == line.length();
                            boolean harmless =
                                    endsSentence
                                            || ("-.".contains(mark)
                                                    && inWord
                                                    && !isWww(line, found.start()))
                                            || (".:!".contains(mark) && endsWord);
                            return Matcher.quoteReplacement(harmless ? mark : "\\" + mark);
                        });
    }

    /** {@code www.} becomes a link by itself. */
    private static boolean isWww(String line, int dot) {
        return line.regionMatches(true, dot - 3, "www", 0, 3);
    }
}
