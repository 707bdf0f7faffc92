package dev.turnback.imports.domain;

import static dev.turnback.imports.domain.ImportExamples.FIRST;
import static dev.turnback.imports.domain.ImportExamples.ID;
import static dev.turnback.imports.domain.ImportExamples.NOON;
import static dev.turnback.imports.domain.ImportExamples.ONE_ITEM;
import static dev.turnback.imports.domain.ImportExamples.SECOND;
import static dev.turnback.imports.domain.ImportExamples.TWO_ITEMS;
import static dev.turnback.imports.domain.ImportExamples.cancelled;
import static dev.turnback.imports.domain.ImportExamples.done;
import static dev.turnback.imports.domain.ImportExamples.nothing;
import static dev.turnback.imports.domain.ImportExamples.running;

import dev.turnback.imports.domain.ImportCommand.AcceptBatch;
import dev.turnback.imports.domain.ImportRejection.AlreadyCancelled;
import dev.turnback.imports.domain.ImportRejection.AlreadyDone;
import dev.turnback.imports.domain.ImportRejection.EmptyBatch;
import dev.turnback.imports.domain.ImportRejection.MoreThanAnnounced;
import dev.turnback.imports.domain.ImportRejection.NeverStarted;
import dev.turnback.imports.domain.ImportRejection.NotTheNextItem;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AcceptBatchTest {

    private static AcceptBatch batch(int offset, BatchCounts counts) {
        return new AcceptBatch(ID, offset, counts, NOON);
    }

    @Nested
    class Accepted {
        @Test
        void fromTheFirstItemOn() {
            running().when(batch(0, TWO_ITEMS)).thenAccepted(FIRST);
        }

        @Test
        void whereTheLastBatchEndedWithItsRefusedItemsCounted() {
            running().and(FIRST).when(batch(2, ONE_ITEM)).thenAccepted(SECOND);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenAnotherBatchWasFirst() {
            running().and(FIRST).when(batch(0, TWO_ITEMS)).thenRejected(new NotTheNextItem(2));
        }

        @Test
        void whenABatchIsMissing() {
            running().when(batch(2, ONE_ITEM)).thenRejected(new NotTheNextItem(0));
        }

        @Test
        void whenItIsEmpty() {
            running()
                    .when(batch(0, new BatchCounts(0, 0, List.of())))
                    .thenRejected(new EmptyBatch());
        }

        @Test
        void whenThereAreMoreItemsThanAnnounced() {
            running().and(FIRST).when(batch(2, TWO_ITEMS)).thenRejected(new MoreThanAnnounced(3));
        }

        @Test
        void whenTheImportDoesNotRun() {
            nothing().when(batch(0, ONE_ITEM)).thenRejected(new NeverStarted());
            done().when(batch(3, ONE_ITEM)).thenRejected(new AlreadyDone());
            cancelled().when(batch(2, ONE_ITEM)).thenRejected(new AlreadyCancelled());
        }
    }
}
