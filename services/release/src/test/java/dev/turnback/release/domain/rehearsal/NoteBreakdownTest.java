package dev.turnback.release.domain.rehearsal;

import static dev.turnback.release.domain.rehearsal.RehearsalExamples.ID;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.NOON;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.failed;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.nothing;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.running;

import dev.turnback.release.domain.rehearsal.RehearsalCommand.NoteBreakdown;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.BreakdownNoted;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.EndedAlready;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.NotStarted;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StepUnknown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteBreakdownTest {

    private static final String TEXT = "the runner was busy";

    private static NoteBreakdown note(@Nullable Integer step) {
        return new NoteBreakdown(ID, new Breakdown(TEXT, step), NOON);
    }

    private static BreakdownNoted noted(@Nullable Integer step) {
        return new BreakdownNoted(ID, "shop", new Breakdown(TEXT, step), NOON);
    }

    @Nested
    class Accepted {
        @Test
        void atAStep() {
            running().when(note(1)).thenAccepted(noted(1));
        }

        @Test
        void atNoneOfThem() {
            running().when(note(null)).thenAccepted(noted(null));
        }

        @Test
        void twiceWhenItHappensTwice() {
            running().and(noted(1)).when(note(1)).thenAccepted(noted(1));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenTheProcedureHasNoSuchStep() {
            running().when(note(2)).thenRejected(new StepUnknown(2, 2));
        }

        @Test
        void whenThereIsNoRehearsal() {
            nothing().when(note(null)).thenRejected(new NotStarted());
        }

        @Test
        void whenItIsOver() {
            failed().when(note(null)).thenRejected(new EndedAlready());
        }
    }
}
