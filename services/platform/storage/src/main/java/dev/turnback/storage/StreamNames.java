package dev.turnback.storage;

import java.util.regex.Pattern;

/** Names of streams and leases. */
final class StreamNames {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private StreamNames() {}

    static void require(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\""
                            + name
                            + "\" is no name: a small letter, then small letters, digits and dashes");
        }
    }
}
