package dev.turnback.insight.http;

import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** How a figure is written. */
enum Format {
    JSON,
    MARKDOWN;

    /**
     * @throws Problem 400 when {@code format} is neither json nor markdown
     */
    static Format of(ServerRequest request) {
        @Nullable String format = Params.text(request, "format");
        if (format == null || format.equals("json")) {
            return JSON;
        }
        if (format.equals("markdown")) {
            return MARKDOWN;
        }
        throw Problem.badField("format", "expected json or markdown");
    }
}
