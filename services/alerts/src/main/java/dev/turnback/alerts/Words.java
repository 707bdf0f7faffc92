package dev.turnback.alerts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which texts of others may become names here. */
final class Words {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]@[^\\s@.]++\\.[^\\s@]");

    private Words() {}

    /** Why it cannot be one, null when it can. */
    static @Nullable String fault(String text) {
        if (text.isEmpty()) {
            return "is empty";
        }
        if (text.length() > Limits.TEXT) {
            return "is longer than %d characters".formatted(Limits.TEXT);
        }
        if (!text.codePoints().allMatch(Words::isPlain)) {
            return "has a character that is no text";
        }
        return EMAIL.matcher(text).find() ? "holds an e-mail address" : null;
    }

    /** Of what cannot be seen, the joiners of letters and pictures are text. */
    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> codePoint == 0x200c || codePoint == 0x200d;
            default -> true;
        };
    }
}
