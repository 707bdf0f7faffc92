package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.NOON;
import static dev.turnback.incident.domain.incident.IncidentExamples.cancelled;
import static dev.turnback.incident.domain.incident.IncidentExamples.closed;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.merged;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;
import static dev.turnback.incident.domain.incident.IncidentExamples.resolved;

import dev.turnback.incident.domain.incident.IncidentRejection.CancelledAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.EntryAhead;
import dev.turnback.incident.domain.incident.IncidentRejection.EntryWrittenDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.MergedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.TimelineFull;
import dev.turnback.incident.domain.incident.NoteCommand.WriteEntry;
import dev.turnback.incident.domain.incident.NoteEvent.EntryWritten;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WriteEntryTest {

    private static WriteEntry write(String text, int minutes, int receivedMinutes) {
        return new WriteEntry(
                ID, "ent_1", text, minutesLater(minutes), minutesLater(receivedMinutes));
    }

    private static EntryWritten written(boolean selfReported, int minutes) {
        return new EntryWritten(
                ID, "ent_1", "Baskets are back", selfReported, minutesLater(minutes));
    }

    @Nested
    class Accepted {
        @Test
        void whenItIsToldAsItHappens() {
            declared().when(write("Baskets are back", 10, 11)).thenAccepted(written(false, 10));
        }

        @Test
        void whenItIsToldLaterAndThenSaysSo() {
            declared().when(write("Baskets are back", 10, 12)).thenAccepted(written(true, 10));
        }

        @Test
        void whenItHappenedBeforeTheDeclaration() {
            declared().when(write("Baskets are back", -30, 1)).thenAccepted(written(true, -30));
        }

        @Test
        void whenTheIncidentIsResolved() {
            resolved().when(write("Baskets are back", 65, 65)).thenAccepted(written(false, 65));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(write("Baskets are back", 1, 1)).thenRejected(new NotDeclared());
        }

        @Test
        void whenItWouldHappenByMoreThanClocksDifferFromNow() {
            declared()
                    .when(write("Baskets are back", 16, 10))
                    .thenRejected(new EntryAhead(minutesLater(10)));
        }

        @Test
        void whenTheIncidentIsClosed() {
            closed().when(write("Baskets are back", 90, 90))
                    .thenRejected(new ClosedAlready(minutesLater(80)));
        }

        @Test
        void whenTheIncidentIsCancelled() {
            cancelled()
                    .when(write("Baskets are back", 90, 90))
                    .thenRejected(new CancelledAlready("the wrong button"));
        }

        @Test
        void whenTheIncidentIsPartOfAnother() {
            merged().when(write("Baskets are back", 90, 90))
                    .thenRejected(new MergedAlready("inc_2"));
        }

        @Test
        void whenTheEntryHasOtherWords() {
            declared()
                    .and(written(false, 10))
                    .when(write("Baskets are gone", 10, 11))
                    .thenRejected(new EntryWrittenDifferently());
        }

        @Test
        void whenTheTimelineIsFull() {
            declared()
                    .and(
                            IntStream.range(1, 1_001)
                                    .mapToObj(
                                            i -> new EntryWritten(ID, "ent_0" + i, "", false, NOON))
                                    .toArray(EntryWritten[]::new))
                    .when(write("Baskets are back", 10, 10))
                    .thenRejected(new TimelineFull(1_000));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameEntryIsWrittenAgain() {
            declared()
                    .and(written(false, 10))
                    .when(write("Baskets are back", 10, 11))
                    .thenIgnored();
        }
    }
}
