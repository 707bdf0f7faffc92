package dev.turnback.gateway.chat;

import java.util.regex.Pattern;

/** Words of others in an answer: they are no link, no mention, no emphasis and no second line. */
final class SlackText {

    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

    /** Between an address or a name and what makes it a link or a mention; it is not seen. */
    private static final String UNSEEN = "\u2060";

    private static final Pattern CALL =
            Pattern.compile("@(?=\\S)|(?<=\\w):(?=//)|(?<=\\w)\\.(?=\\p{L})");

    private SlackText() {}

    static String plain(String words) {
        String line = SPACE.matcher(words).replaceAll(" ").strip();
        return CALL.matcher(line)
                .replaceAll("$0" + UNSEEN)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('*', '∗')
                .replace('`', 'ˋ')
                .replace('~', '∼');
    }
}
