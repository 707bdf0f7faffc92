package dev.turnback.insight.http;

import dev.turnback.contracts.history.SourceRef;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of a table row, of which some may be empty. */
final class Cells {

    private Cells() {}

    static List<@Nullable Object> of(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    static @Nullable String name(@Nullable SourceRef source) {
        return source == null ? null : source.name();
    }

    static @Nullable String reference(@Nullable SourceRef source) {
        return source == null ? null : source.reference();
    }
}
