package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.closed;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;

import dev.turnback.contracts.Audience;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.UpdatePromisedForThePast;
import dev.turnback.incident.domain.incident.NoteCommand.TellStatus;
import dev.turnback.incident.domain.incident.NoteEvent.StatusTold;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TellStatusTest {

    private static final StatusUpdate UPDATE =
            new StatusUpdate(Audience.PUBLIC, "Some of you cannot pay", minutesLater(40));
    private static final StatusTold TOLD = new StatusTold(ID, "upd_1", UPDATE, minutesLater(10));

    private static TellStatus tell(int minutes) {
        return new TellStatus(ID, "upd_1", UPDATE, minutesLater(minutes));
    }

    @Nested
    class Accepted {
        @Test
        void whenTheNextUpdateComesLater() {
            declared().when(tell(10)).thenAccepted(TOLD);
        }

        @Test
        void whenNothingIsPromised() {
            var inside = new StatusUpdate(Audience.INTERNAL, "We look", null);
            declared()
                    .when(new TellStatus(ID, "upd_2", inside, minutesLater(10)))
                    .thenAccepted(new StatusTold(ID, "upd_2", inside, minutesLater(10)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(tell(10)).thenRejected(new NotDeclared());
        }

        @Test
        void whenTheNextUpdateWouldNotComeAfterThisOne() {
            declared().when(tell(40)).thenRejected(new UpdatePromisedForThePast(minutesLater(40)));
        }

        @Test
        void whenTheIncidentIsClosed() {
            closed().when(tell(10)).thenRejected(new ClosedAlready(minutesLater(80)));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItWasToldAlready() {
            declared().and(TOLD).when(tell(10)).thenIgnored();
        }
    }
}
