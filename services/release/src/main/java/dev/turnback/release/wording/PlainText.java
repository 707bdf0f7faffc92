package dev.turnback.release.wording;

import java.util.regex.Pattern;

/** What a model said, as words and nothing else. */
final class PlainText {

    private static final Pattern CODE_FENCE = Pattern.compile("(?m)^\\s*(```|~~~).*$");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://\\S+");
    private static final Pattern SCRIPT_ADDRESS =
            Pattern.compile("(?i)\\b(javascript|data|vbscript)\\s*:\\S*");
    private static final Pattern ELEMENT =
            Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->|</?[a-z!?][^>]*>?");
    private static final Pattern MARK = Pattern.compile("[<>`*_#|~\\\\]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n]]");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\r]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s*\\n\\s*");

    private PlainText() {}

    /** Without elements, Markdown, addresses and what cannot be seen. */
    static String of(String said) {
        String text = CODE_FENCE.matcher(said).replaceAll("");
        text = LINK.matcher(text).replaceAll("$1");
        text = ELEMENT.matcher(text).replaceAll(" ");
        text = ADDRESS.matcher(text).replaceAll("");
        text = SCRIPT_ADDRESS.matcher(text).replaceAll("");
        text = MARK.matcher(text).replaceAll("");
        text = SPACES.matcher(text).replaceAll(" ");
        text = UNSEEN.matcher(text).replaceAll("");
        return EMPTY_LINES.matcher(text).replaceAll("\n").strip();
    }
}
