package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.CLOSED;
import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.MERGED;
import static dev.turnback.incident.domain.incident.IncidentExamples.RESOLVED;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;

import dev.turnback.incident.domain.incident.IncidentRejection.EntryUnknown;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.NoteCommand.CorrectEntry;
import dev.turnback.incident.domain.incident.NoteEvent.EntryCorrected;
import dev.turnback.incident.domain.incident.NoteEvent.EntryWritten;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorrectEntryTest {

    private static final EntryWritten WRITTEN =
            new EntryWritten(ID, "ent_1", "Baskets are back", false, minutesLater(10));

    private static CorrectEntry correct(String text) {
        return new CorrectEntry(ID, "ent_1", text, "a slip", minutesLater(90));
    }

    private static EntryCorrected corrected(String was, String now) {
        return new EntryCorrected(ID, "ent_1", was, now, "a slip", minutesLater(90));
    }

    @Nested
    class Accepted {
        @Test
        void whenTheWordsWereWrong() {
            declared()
                    .and(WRITTEN)
                    .when(correct("Carts are back"))
                    .thenAccepted(corrected("Baskets are back", "Carts are back"));
        }

        @Test
        void onTopOfAnEarlierCorrection() {
            declared()
                    .and(WRITTEN, corrected("Baskets are back", "Carts are back"))
                    .when(correct("Trolleys are back"))
                    .thenAccepted(corrected("Carts are back", "Trolleys are back"));
        }

        @Test
        void whenTheIncidentIsClosed() {
            declared()
                    .and(WRITTEN, RESOLVED, CLOSED)
                    .when(correct("Carts are back"))
                    .thenAccepted(corrected("Baskets are back", "Carts are back"));
        }

        @Test
        void whenTheIncidentIsPartOfAnother() {
            declared()
                    .and(WRITTEN, MERGED)
                    .when(correct("Carts are back"))
                    .thenAccepted(corrected("Baskets are back", "Carts are back"));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(correct("Carts")).thenRejected(new NotDeclared());
        }

        @Test
        void whenThereIsNoSuchEntry() {
            declared().when(correct("Carts")).thenRejected(new EntryUnknown("ent_1"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheseAreTheWordsAlready() {
            declared().and(WRITTEN).when(correct("Baskets are back")).thenIgnored();
        }
    }
}
