package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.decision.domain.obligation.ObligationEvent.IncidentConnected;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConnectIncidentTest {
    private static final ConnectIncident CONNECT = new ConnectIncident(ID, "inc_1", at(200));

    private static final IncidentConnected CONNECTED = new IncidentConnected(ID, "inc_1", at(200));

    @Nested
    class Accepted {
        @Test
        void when_it_is_open() {
            given(OBLIGATION, OPENED).when(CONNECT).thenAccepted(CONNECTED);
        }

        @Test
        void when_it_is_dealt_with_in_another_incident_too() {
            given(OBLIGATION, OPENED, CONNECTED)
                    .when(new ConnectIncident(ID, "inc_2", at(210)))
                    .thenAccepted(new IncidentConnected(ID, "inc_2", at(210)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(CONNECT).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(CONNECT).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_connected() {
            given(OBLIGATION, OPENED, CONNECTED)
                    .when(new ConnectIncident(ID, "inc_1", at(300)))
                    .thenIgnored();
        }
    }
}
