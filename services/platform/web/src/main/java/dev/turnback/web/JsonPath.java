package dev.turnback.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;

/** Where a text stops being JSON, or has too much of it. */
final class JsonPath {
    /** Enough to find it; deeper down a path says the same over and over. */
    private static final int MOST_STEPS = 6;

    private JsonPath() {}

    /** The place where reading stops, such as {@code changes[0].kind}; empty when it is outside. */
    static String ofFailure(String text) {
        try (var parser = Json.mapper().createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    // Goes on until it cannot.
                }
                return "";
            } catch (JacksonException e) {
                return path(parser.streamReadContext());
            }
        }
    }

    private static String path(@Nullable TokenStreamContext innermost) {
        List<TokenStreamContext> steps = new ArrayList<>();
        for (var step = innermost; step != null && !step.inRoot(); step = step.getParent()) {
            steps.addFirst(step);
        }
        var path = new StringBuilder();
        for (TokenStreamContext step : steps.subList(0, Math.min(MOST_STEPS, steps.size()))) {
            if (step.inArray()) {
                path.append('[').append(Math.max(0, step.getCurrentIndex())).append(']');
            } else if (step.currentName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.currentName());
            }
        }
        return path.toString();
    }
}
