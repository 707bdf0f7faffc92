package dev.turnback.imports.domain;

import dev.turnback.imports.domain.Import.Running;
import dev.turnback.imports.domain.ImportCommand.AcceptBatch;
import dev.turnback.imports.domain.ImportCommand.StartImport;
import java.util.Objects;

/** The rules of an import, each a sentence. */
final class ImportPolicies {

    private ImportPolicies() {}

    static boolean readsTheSame(StartImport command, Running running) {
        return command.source().equals(running.source())
                && Objects.equals(command.component(), running.component())
                && command.totalItems() == running.totalItems();
    }

    /** Items are accepted in order, so that progress is one number and nothing is left out. */
    static boolean startsWhereTheLastEnded(AcceptBatch batch, Running running) {
        return batch.offset() == running.itemsDone();
    }

    /** Compared without a sum that could overflow. */
    static boolean goesBeyondTheTotal(AcceptBatch batch, Running running) {
        return batch.counts().items() > running.totalItems() - running.itemsDone();
    }

    static boolean hasEveryItem(Running running) {
        return running.itemsDone() == running.totalItems();
    }
}
