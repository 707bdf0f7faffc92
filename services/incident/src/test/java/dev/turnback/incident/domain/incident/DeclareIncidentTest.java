package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.DECLARED;
import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.NOON;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;

import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareIncident;
import dev.turnback.incident.domain.incident.IncidentRejection.DeclaredDifferently;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeclareIncidentTest {

    private static final DeclareIncident DECLARE =
            new DeclareIncident(ID, "Baskets are empty", Severity.SEV2, false, NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsNew() {
            nothing().when(DECLARE).thenAccepted(DECLARED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItIsDeclaredInAnotherWay() {
            declared()
                    .when(new DeclareIncident(ID, "Baskets are empty", Severity.SEV1, false, NOON))
                    .thenRejected(new DeclaredDifferently());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsDeclaredTheSame() {
            declared().when(DECLARE).thenIgnored();
        }
    }
}
