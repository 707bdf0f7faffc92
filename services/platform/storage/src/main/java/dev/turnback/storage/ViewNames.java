package dev.turnback.storage;

import java.util.regex.Pattern;

/** Names that every adapter can use as they are for tables, collections and fields. */
final class ViewNames {

    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9-]{0,39}");

    private ViewNames() {}

    static void require(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name: a small letter, then letters, digits and dashes");
        }
    }
}
