package dev.turnback.cli.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What somebody typed, as a part of an address. */
final class UrlText {

    private UrlText() {}

    /** For a path as well as behind the question mark. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
