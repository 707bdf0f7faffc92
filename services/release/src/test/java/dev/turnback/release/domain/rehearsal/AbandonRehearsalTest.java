package dev.turnback.release.domain.rehearsal;

import static dev.turnback.release.domain.rehearsal.RehearsalExamples.ID;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.NOON;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.failed;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.nothing;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.running;

import dev.turnback.release.domain.rehearsal.RehearsalCommand.AbandonRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalAbandoned;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.BeforeTheRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.EndedAlready;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.NotStarted;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AbandonRehearsalTest {

    private static final AbandonRehearsal ABANDON = because("no time", NOON);
    private static final RehearsalAbandoned ABANDONED =
            new RehearsalAbandoned(ID, "shop", "no time", NOON);

    private static AbandonRehearsal because(String reason, Instant at) {
        return new AbandonRehearsal(ID, reason, at);
    }

    @Nested
    class Accepted {
        @Test
        void whileItRuns() {
            running().when(ABANDON).thenAccepted(ABANDONED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItIsSaidToPrecedeItsStart() {
            running()
                    .when(because("no time", NOON.minusSeconds(1)))
                    .thenRejected(new BeforeTheRehearsal(NOON));
        }

        @Test
        void whenThereIsNone() {
            nothing().when(ABANDON).thenRejected(new NotStarted());
        }

        @Test
        void whenItWasFinished() {
            failed().when(ABANDON).thenRejected(new EndedAlready());
        }

        @Test
        void whenItWasGivenUpForAnotherReason() {
            running()
                    .and(ABANDONED)
                    .when(because("no people", NOON))
                    .thenRejected(new EndedAlready());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItWasGivenUpJustSo() {
            running().and(ABANDONED).when(ABANDON).thenIgnored();
        }
    }
}
