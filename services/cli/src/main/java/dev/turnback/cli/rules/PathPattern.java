package dev.turnback.cli.rules;

import java.util.regex.Pattern;

/** A pattern over a path with {@code *} for any letters but the slash and {@code **} for any. */
final class PathPattern {

    private final Pattern pattern;

    private PathPattern(String regex) {
        this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static PathPattern folder(String name) {
        return new PathPattern("(.*/)?" + regex(name) + "/.*");
    }

    static PathPattern file(String name) {
        return new PathPattern("(.*/)?" + regex(name));
    }

    static PathPattern path(String path) {
        return new PathPattern(regex(path));
    }

    boolean fits(String path) {
        return pattern.matcher(path).matches();
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char letter = glob.charAt(i);
            if (letter == '*' && i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
                regex.append(".*");
                i++;
            } else if (letter == '*') {
                regex.append("[^/]*");
            } else if (letter == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return regex.toString();
    }
}
