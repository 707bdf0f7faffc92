package dev.turnback.release.domain.sheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a sheet; {@code at} is when it was asked, UTC. */
public sealed interface SheetCommand {

    String sheetId();

    /**
     * @param component null for a template
     * @param fromTemplate the template it began with
     */
    record WriteSheet(
            String sheetId,
            @Nullable String component,
            SheetContent content,
            @Nullable String fromTemplate,
            Instant at)
            implements SheetCommand {}

    /**
     * @param seenVersion the version that was looked at; another one is not overwritten
     * @param note why
     */
    record ReviseSheet(
            String sheetId,
            int seenVersion,
            SheetContent content,
            @Nullable String note,
            Instant at)
            implements SheetCommand {}

    record RetireSheet(String sheetId, int seenVersion, Instant at) implements SheetCommand {}
}
