package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.domain.obligation.ObligationEvent.AwarenessNoted;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteAwarenessTest {
    private static final NoteAwareness NOTE = new NoteAwareness(ID, Awareness.ALERT, at(180));

    private static final AwarenessNoted NOTED =
            new AwarenessNoted(ID, Awareness.ALERT, at(180), clock(180, 480, 780));

    @Nested
    class Accepted {
        @Test
        void so_that_the_clock_starts_when_somebody_knew() {
            given(OBLIGATION, OPENED).when(NOTE).thenAccepted(NOTED);
        }

        @Test
        void but_nobody_can_know_before_it_is_confirmed() {
            given(OBLIGATION, OPENED)
                    .when(new NoteAwareness(ID, Awareness.NOTED, at(30)))
                    .thenAccepted(
                            new AwarenessNoted(ID, Awareness.NOTED, at(30), clock(120, 420, 720)));
        }

        @Test
        void when_somebody_knew_still_earlier() {
            given(OBLIGATION, OPENED, NOTED)
                    .when(new NoteAwareness(ID, Awareness.INCIDENT, at(150)))
                    .thenAccepted(
                            new AwarenessNoted(
                                    ID, Awareness.INCIDENT, at(150), clock(150, 450, 750)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(NOTE).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(NOTE).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_somebody_knew_as_early() {
            given(OBLIGATION, OPENED, NOTED)
                    .when(new NoteAwareness(ID, Awareness.INCIDENT, at(180)))
                    .thenIgnored();
        }
    }
}
