package dev.turnback.insight.http;

import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** How a figure is written. */
enum Format {
    JSON,
    MARKDOWN,
    CSV;

    /** Those of a figure, which is one document. */
    static final Set<Format> DOCUMENT = EnumSet.of(JSON, MARKDOWN);

    /** Those of a list. */
    static final Set<Format> LIST = EnumSet.of(JSON, CSV);

    /** Those of what is a document and has rows. */
    static final Set<Format> ANY = EnumSet.allOf(Format.class);

    /**
     * @param offered how it can be written
     * @throws Problem 400 when {@code format} is none of them
     */
    static Format of(ServerRequest request, Set<Format> offered) {
        @Nullable String format = Params.text(request, "format");
        if (format == null) {
            return JSON;
        }
        return Arrays.stream(values())
                .filter(offered::contains)
                .filter(each -> each.text().equals(format))
                .findFirst()
                .orElseThrow(() -> Problem.badField("format", expected(offered)));
    }

    private static String expected(Set<Format> offered) {
        return offered.stream()
                .map(Format::text)
                .collect(Collectors.joining(" or ", "expected ", ""));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
