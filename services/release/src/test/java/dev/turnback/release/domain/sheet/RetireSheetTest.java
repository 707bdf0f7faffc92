package dev.turnback.release.domain.sheet;

import static dev.turnback.release.domain.sheet.SheetExamples.ID;
import static dev.turnback.release.domain.sheet.SheetExamples.RETIRED;
import static dev.turnback.release.domain.sheet.SheetExamples.nothing;
import static dev.turnback.release.domain.sheet.SheetExamples.retired;
import static dev.turnback.release.domain.sheet.SheetExamples.written;

import dev.turnback.release.domain.sheet.SheetCommand.RetireSheet;
import dev.turnback.release.domain.sheet.SheetRejection.NoSuchSheet;
import dev.turnback.release.domain.sheet.SheetRejection.SheetRevisedMeanwhile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetireSheetTest {

    private static final RetireSheet RETIRE = new RetireSheet(ID, 1, RETIRED.at());

    @Nested
    class Accepted {
        @Test
        void whenTheVersionThatWasSeenStands() {
            written().when(RETIRE).thenAccepted(RETIRED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNone() {
            nothing().when(RETIRE).thenRejected(new NoSuchSheet());
        }

        @Test
        void whenAnotherVersionStands() {
            written()
                    .when(new RetireSheet(ID, 2, RETIRED.at()))
                    .thenRejected(new SheetRevisedMeanwhile(1));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsRetired() {
            retired().when(RETIRE).thenIgnored();
        }
    }
}
