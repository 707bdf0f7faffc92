package dev.turnback.incident.domain.history;

import static dev.turnback.incident.domain.history.HistoryExamples.FILE;
import static dev.turnback.incident.domain.history.HistoryExamples.NOON;
import static dev.turnback.incident.domain.history.HistoryExamples.OTHER_FILE;
import static dev.turnback.incident.domain.history.HistoryExamples.read;
import static dev.turnback.incident.domain.history.HistoryExamples.record;
import static dev.turnback.incident.domain.history.HistoryExamples.seen;
import static dev.turnback.testing.Given.given;

import dev.turnback.incident.domain.history.HistoryCommand.RecordIncident;
import dev.turnback.incident.domain.history.HistoryRejection.ContainedBeforeItBegan;
import dev.turnback.incident.domain.history.HistoryRejection.NotItsId;
import dev.turnback.incident.domain.history.HistoryRejection.ResolvedBeforeItBegan;
import dev.turnback.incident.domain.history.HistoryRejection.ResolvedBeforeItsContainment;
import dev.turnback.incident.domain.history.HistoryRejection.ResolvedBeforeItsDeclaration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordIncidentTest {

    private static final HistoryDecider HISTORY = new HistoryDecider();
    private static final ReadIncident WHOLE = seen(FILE, -10, 30, 60);

    @Nested
    class Accepted {
        @Test
        void whenItIsReadForTheFirstTime() {
            given(HISTORY).when(record(WHOLE)).thenAccepted(read(1, WHOLE));
        }

        @Test
        void asARevisionWhenAReadingKnowsMore() {
            ReadIncident open = seen(FILE, null, null, null);
            given(HISTORY, read(1, open)).when(record(WHOLE)).thenAccepted(read(2, WHOLE));
        }

        @Test
        void asARevisionWhenAReadingSaysOtherwise() {
            ReadIncident later = seen(OTHER_FILE, -10, 30, 61);
            given(HISTORY, read(1, WHOLE)).when(record(later)).thenAccepted(read(2, later));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenTheIdBelongsToAnotherIncident() {
            given(HISTORY)
                    .when(new RecordIncident("inc_other", "imp_1", WHOLE))
                    .thenRejected(new NotItsId(IncidentIds.incidentId(WHOLE.key())));
        }

        @Test
        void whenItWouldStopBeforeItBegan() {
            given(HISTORY)
                    .when(record(seen(FILE, 10, 5, 60)))
                    .thenRejected(new ContainedBeforeItBegan(NOON.plusSeconds(600)));
            given(HISTORY)
                    .when(record(seen(FILE, 10, null, 5)))
                    .thenRejected(new ResolvedBeforeItBegan(NOON.plusSeconds(600)));
        }

        @Test
        void whenItWouldBeOverBeforeItWasDeclared() {
            given(HISTORY)
                    .when(record(seen(FILE, null, null, -1)))
                    .thenRejected(new ResolvedBeforeItsDeclaration(NOON));
        }

        @Test
        void whenItWouldBeOverBeforeItWasContained() {
            given(HISTORY)
                    .when(record(seen(FILE, null, 30, 29)))
                    .thenRejected(new ResolvedBeforeItsContainment(NOON.plusSeconds(1800)));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameIsReadAgain() {
            given(HISTORY, read(1, WHOLE)).when(record(WHOLE)).thenIgnored();
        }

        @Test
        void whenTheSameIsReadElsewhere() {
            given(HISTORY, read(1, WHOLE))
                    .when(record(seen(OTHER_FILE, -10, 30, 60)))
                    .thenIgnored();
        }

        @Test
        void whenAPoorerCopyKnowsLess() {
            given(HISTORY, read(1, WHOLE))
                    .when(record(seen(OTHER_FILE, null, 30, null)))
                    .thenIgnored();
        }
    }
}
