package dev.turnback.imports.domain;

import dev.turnback.imports.domain.ImportEvent.BatchAccepted;
import dev.turnback.imports.domain.ImportEvent.ImportCancelled;
import dev.turnback.imports.domain.ImportEvent.ImportFinished;
import dev.turnback.imports.domain.ImportEvent.ImportStarted;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;

/** An import of three items, at each step of its way. */
public final class ImportExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String ID = "imp_1";
    public static final ImportSource SOURCE =
            new ImportSource(ImportSource.Kind.CSV, "shop.csv", "train", "sha256:00");
    public static final BatchCounts TWO_ITEMS =
            new BatchCounts(
                    1, 0, List.of(new RefusedItem("row 2", "version", "expected a version")));
    public static final BatchCounts ONE_ITEM = new BatchCounts(0, 1, List.of());

    public static final ImportStarted STARTED = new ImportStarted(ID, SOURCE, "shop", 3, NOON);
    public static final BatchAccepted FIRST = new BatchAccepted(ID, 0, TWO_ITEMS, NOON);
    public static final BatchAccepted SECOND = new BatchAccepted(ID, 2, ONE_ITEM, NOON);
    public static final ImportFinished FINISHED = new ImportFinished(ID, NOON);
    public static final ImportCancelled CANCELLED = new ImportCancelled(ID, NOON);

    private ImportExamples() {}

    static Given<ImportCommand, Import, ImportEvent, ImportRejection> nothing() {
        return Given.given(new ImportDecider());
    }

    static Given<ImportCommand, Import, ImportEvent, ImportRejection> running() {
        return nothing().and(STARTED);
    }

    static Given<ImportCommand, Import, ImportEvent, ImportRejection> done() {
        return running().and(FIRST, SECOND, FINISHED);
    }

    static Given<ImportCommand, Import, ImportEvent, ImportRejection> cancelled() {
        return running().and(FIRST, CANCELLED);
    }
}
