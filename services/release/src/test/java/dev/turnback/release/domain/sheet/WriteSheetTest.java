package dev.turnback.release.domain.sheet;

import static dev.turnback.release.domain.sheet.SheetExamples.ID;
import static dev.turnback.release.domain.sheet.SheetExamples.NOON;
import static dev.turnback.release.domain.sheet.SheetExamples.SHEET;
import static dev.turnback.release.domain.sheet.SheetExamples.WRITTEN;
import static dev.turnback.release.domain.sheet.SheetExamples.errors;
import static dev.turnback.release.domain.sheet.SheetExamples.errorsAlone;
import static dev.turnback.release.domain.sheet.SheetExamples.nothing;
import static dev.turnback.release.domain.sheet.SheetExamples.orders;
import static dev.turnback.release.domain.sheet.SheetExamples.retired;
import static dev.turnback.release.domain.sheet.SheetExamples.written;

import dev.turnback.contracts.Comparison;
import dev.turnback.release.domain.sheet.SheetCommand.WriteSheet;
import dev.turnback.release.domain.sheet.SheetEvent.SheetWritten;
import dev.turnback.release.domain.sheet.SheetRejection.ClearsWhileItHarms;
import dev.turnback.release.domain.sheet.SheetRejection.RuleIdTwice;
import dev.turnback.release.domain.sheet.SheetRejection.SheetWrittenDifferently;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WriteSheetTest {

    private static WriteSheet saying(SheetContent content) {
        return new WriteSheet(ID, "shop", content, "starting-sheet", NOON);
    }

    private static SheetWritten written1(SheetContent content) {
        return new SheetWritten(ID, "shop", 1, content, "starting-sheet", null, NOON);
    }

    @Nested
    class Accepted {
        @Test
        void evenWhenARuleLacksSomething() {
            nothing().when(saying(SHEET)).thenAccepted(WRITTEN);
        }

        @Test
        void whenItIsATemplate() {
            nothing()
                    .when(new WriteSheet(ID, null, SHEET, null, NOON))
                    .thenAccepted(new SheetWritten(ID, null, 1, SHEET, null, null, NOON));
        }

        @Test
        void whenARuleClearsWhereItStopsToHarm() {
            SheetContent above = errorsAlone(Comparison.ABOVE, 2.0, 2.0);
            nothing().when(saying(above)).thenAccepted(written1(above));
            SheetContent below = errorsAlone(Comparison.BELOW, 2.0, 3.0);
            nothing().when(saying(below)).thenAccepted(written1(below));
        }

        @Test
        void whenItIsSaidWhereARuleClearsButNotYetWhereItHarms() {
            SheetContent open = errorsAlone(Comparison.ABOVE, null, 3.0);
            nothing().when(saying(open)).thenAccepted(written1(open));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenARuleWouldBeClearWhileItHarms() {
            nothing()
                    .when(saying(errorsAlone(Comparison.ABOVE, 2.0, 2.5)))
                    .thenRejected(new ClearsWhileItHarms(0));
            nothing()
                    .when(
                            saying(
                                    new SheetContent(
                                            "Shop",
                                            List.of(orders(), errors(Comparison.BELOW, 2.0, 1.5)))))
                    .thenRejected(new ClearsWhileItHarms(1));
        }

        @Test
        void whenTwoRulesHaveTheSameId() {
            nothing()
                    .when(saying(new SheetContent("Shop", List.of(orders(), orders()))))
                    .thenRejected(new RuleIdTwice(1, "orders"));
        }

        @Test
        void whenTheIdStandsForAnotherSheet() {
            written()
                    .when(saying(errorsAlone(Comparison.ABOVE, 2.0, 1.0)))
                    .thenRejected(new SheetWrittenDifferently());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsWrittenInTheSameWords() {
            written().when(saying(SHEET)).thenIgnored();
            retired().when(saying(SHEET)).thenIgnored();
        }
    }
}
