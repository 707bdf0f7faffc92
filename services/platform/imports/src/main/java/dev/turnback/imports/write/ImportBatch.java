package dev.turnback.imports.write;

import java.util.List;

/**
 * The body of a batch.
 *
 * @param <I> an item as it is sent
 */
public interface ImportBatch<I> {

    /** How many items came before the batch: the import's {@code itemsDone}. */
    int offset();

    /** At most 500. */
    List<I> items();
}
