package dev.turnback.guidance.read.document;

import dev.turnback.guidance.read.document.Changes.Change;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.read.items.ItemView.Version;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An Atom feed (RFC 4287) of guidance: an entry for each version that was put in force and for each
 * retirement, the latest first. An entry's id never changes; no text in it becomes markup.
 */
final class AtomFeed {

    /** Of a feed in which nothing happened yet. */
    private static final Instant NEVER = Instant.EPOCH;

    private AtomFeed() {}

    static String of(Applies applies, List<ItemView> items) {
        List<Change> changes =
                items.stream()
                        .flatMap(item -> Changes.of(item, applies).stream())
                        .sorted(
                                Comparator.comparing(Change::at)
                                        .reversed()
                                        .thenComparing(AtomFeed::id))
                        .toList();
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <id>%s</id>
                <title>%s</title>
                <updated>%s</updated>
                <author><name>Turnback</name></author>
                <link rel="self" type="application/atom+xml" href="%s"/>
                <link rel="alternate" type="text/html" href="/guidance"/>
                %s</feed>
                """
                .formatted(
                        xml(feedId(applies)),
                        xml("Release guidance for " + applies.words()),
                        changes.isEmpty() ? NEVER : changes.getFirst().at(),
                        xml("/api/v1/guidance/feed" + query(applies)),
                        changes.stream().map(AtomFeed::entry).collect(Collectors.joining()));
    }

    private static String entry(Change change) {
        return """
                <entry>
                <id>%s</id>
                <title>%s</title>
                <updated>%s</updated>
                <link rel="alternate" type="text/html" href="/guidance/%s"/>
                <content type="text">%s</content>
                </entry>
                """
                .formatted(
                        xml(id(change)),
                        xml(title(change)),
                        change.at(),
                        xml(encoded(change.item().id())),
                        xml(content(change)));
    }

    private static String feedId(Applies applies) {
        return "urn:turnback:guidance:feed:"
                + (applies.component() == null ? "every-component" : applies.component())
                + ":"
                + (applies.changeKind() == null ? "every-kind" : applies.changeKind());
    }

    private static String id(Change change) {
        String item = "urn:turnback:guidance:" + change.item().id();
        return switch (change) {
            case Change.InForce e -> item + ":version:" + e.words().version();
            case Change.Elsewhere e -> item + ":elsewhere:" + e.words().version();
            case Change.Retired _ -> item + ":retired";
        };
    }

    private static String title(Change change) {
        String item = change.item().id();
        return switch (change) {
            case Change.InForce e when e.reason() == null -> item + " is adopted";
            case Change.InForce e -> item + " is revised: version " + e.words().version();
            case Change.Elsewhere e ->
                    item + " does not apply here from version " + e.words().version() + " on";
            case Change.Retired _ -> item + " is retired";
        };
    }

    private static String content(Change change) {
        return switch (change) {
            case Change.InForce e ->
                    said(e.words())
                            + (e.reason() == null ? "" : "\n\nWhy it was revised: " + e.reason());
            case Change.Elsewhere e -> "It was revised: " + e.words().reason();
            case Change.Retired e -> "Why it was retired: " + e.reason();
        };
    }

    private static String said(Version words) {
        return Stream.of(
                        words.clause(),
                        words.pattern() == null ? "" : "Design pattern: " + words.pattern(),
                        words.check() == null
                                ? ""
                                : "The gate looks for it: " + words.check().words())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String query(Applies applies) {
        String query =
                Stream.of(
                                applies.component() == null
                                        ? ""
                                        : "component=" + encoded(applies.component()),
                                applies.changeKind() == null
                                        ? ""
                                        : "changeKind=" + applies.changeKind())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Characters that XML 1.0 does not know become U+FFFD. */
    private static String xml(String text) {
        return text.codePoints()
                .map(c -> isXml(c) ? c : 0xFFFD)
                .mapToObj(AtomFeed::escaped)
                .collect(Collectors.joining());
    }

    private static String escaped(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;";
            default -> Character.toString(c);
        };
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
