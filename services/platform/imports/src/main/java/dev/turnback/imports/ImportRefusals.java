package dev.turnback.imports;

import static dev.turnback.service.Refusal.forbidden;
import static dev.turnback.service.Refusal.missing;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.imports.domain.ImportRejection;
import dev.turnback.service.Refusal;

/** Every rejection of an import in words. */
public final class ImportRefusals {

    private ImportRefusals() {}

    public static Refusal of(ImportRejection rejection) {
        return switch (rejection) {
            case ImportRejection.NeverStarted r -> missing(r, "there is no such import");
            case ImportRejection.StartedDifferently r ->
                    overtaken(r, "the import was started for something else");
            case ImportRejection.AlreadyDone r -> overtaken(r, "the import is done");
            case ImportRejection.AlreadyCancelled r -> overtaken(r, "the import was cancelled");
            case ImportRejection.NotTheNextItem r ->
                    overtaken(r, "the next item is number " + r.itemsDone());
            case ImportRejection.EmptyBatch r -> forbidden(r, "a batch needs an item");
            case ImportRejection.MoreThanAnnounced r ->
                    forbidden(r, "the import announced " + r.totalItems() + " items in all");
            case ImportRejection.ItemsMissing r ->
                    forbidden(
                            r,
                            "only " + r.itemsDone() + " of " + r.totalItems() + " items are here");
        };
    }
}
