package dev.turnback.release.domain.sheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a sheet; {@code at} is when it was asked for, UTC. */
public sealed interface SheetEvent {

    String sheetId();

    /** Null for a template. */
    @Nullable String component();

    Instant at();

    /**
     * From here on it says this: the first version or a later one.
     *
     * @param version 1, then one more each time
     * @param fromTemplate the template that the first version began with
     * @param note why it was revised
     */
    record SheetWritten(
            String sheetId,
            @Nullable String component,
            int version,
            SheetContent content,
            @Nullable String fromTemplate,
            @Nullable String note,
            Instant at)
            implements SheetEvent {}

    record SheetRetired(String sheetId, @Nullable String component, Instant at)
            implements SheetEvent {}
}
