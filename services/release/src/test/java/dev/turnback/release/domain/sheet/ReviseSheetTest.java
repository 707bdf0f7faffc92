package dev.turnback.release.domain.sheet;

import static dev.turnback.release.domain.sheet.SheetExamples.EARLIER;
import static dev.turnback.release.domain.sheet.SheetExamples.ID;
import static dev.turnback.release.domain.sheet.SheetExamples.NOON;
import static dev.turnback.release.domain.sheet.SheetExamples.SHEET;
import static dev.turnback.release.domain.sheet.SheetExamples.errorsAlone;
import static dev.turnback.release.domain.sheet.SheetExamples.nothing;
import static dev.turnback.release.domain.sheet.SheetExamples.retired;
import static dev.turnback.release.domain.sheet.SheetExamples.written;

import dev.turnback.contracts.Comparison;
import dev.turnback.release.domain.sheet.SheetCommand.ReviseSheet;
import dev.turnback.release.domain.sheet.SheetEvent.SheetWritten;
import dev.turnback.release.domain.sheet.SheetRejection.ClearsWhileItHarms;
import dev.turnback.release.domain.sheet.SheetRejection.NoSuchSheet;
import dev.turnback.release.domain.sheet.SheetRejection.SheetRetiredAlready;
import dev.turnback.release.domain.sheet.SheetRejection.SheetRevisedMeanwhile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviseSheetTest {

    private static final SheetWritten SECOND =
            new SheetWritten(ID, "shop", 2, EARLIER, null, "why", NOON);

    private static ReviseSheet revise(int seen, SheetContent content) {
        return new ReviseSheet(ID, seen, content, "why", NOON);
    }

    @Nested
    class Accepted {
        @Test
        void whenTheVersionThatWasSeenStands() {
            written().when(revise(1, EARLIER)).thenAccepted(SECOND);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNone() {
            nothing().when(revise(1, EARLIER)).thenRejected(new NoSuchSheet());
        }

        @Test
        void whenSomebodyElseRevisedItMeanwhile() {
            written().and(SECOND).when(revise(1, SHEET)).thenRejected(new SheetRevisedMeanwhile(2));
        }

        @Test
        void whenARuleWouldBeClearWhileItHarms() {
            written()
                    .when(revise(1, errorsAlone(Comparison.ABOVE, 2.0, 5.0)))
                    .thenRejected(new ClearsWhileItHarms(0));
        }

        @Test
        void whenItIsRetired() {
            retired().when(revise(1, EARLIER)).thenRejected(new SheetRetiredAlready());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItSaysThatAlready() {
            written().when(revise(1, SHEET)).thenIgnored();
        }
    }
}
