package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.closed;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.linked;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;

import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.incident.domain.incident.IncidentCommand.LinkComponent;
import dev.turnback.incident.domain.incident.IncidentEvent.ComponentLinked;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LinkComponentTest {

    private static LinkComponent link(ReleaseLink link, int minutes) {
        return new LinkComponent(
                ID,
                new LinkedComponent("shop", link, "all of it is slow", Confidence.LOW),
                minutesLater(minutes));
    }

    private static ComponentLinked linked(ReleaseLink link, int minutes) {
        return new ComponentLinked(
                ID, "shop", link, "all of it is slow", Confidence.LOW, minutesLater(minutes));
    }

    @Nested
    class Accepted {
        @Test
        void whenItIsFirstSuspected() {
            declared()
                    .when(link(ReleaseLink.SUSPECTED, 5))
                    .thenAccepted(linked(ReleaseLink.SUSPECTED, 5));
        }

        @Test
        void whenSomethingElseIsSaidOfIt() {
            declared()
                    .and(linked(ReleaseLink.SUSPECTED, 5))
                    .when(link(ReleaseLink.DISMISSED, 6))
                    .thenAccepted(linked(ReleaseLink.DISMISSED, 6));
        }

        @Test
        void whenTheIncidentIsClosed() {
            closed().when(link(ReleaseLink.CAUSED, 90))
                    .thenAccepted(linked(ReleaseLink.CAUSED, 90));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(link(ReleaseLink.CAUSED, 5)).thenRejected(new NotDeclared());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameIsSaidAgain() {
            declared()
                    .and(linked(ReleaseLink.SUSPECTED, 5))
                    .when(link(ReleaseLink.SUSPECTED, 6))
                    .thenIgnored();
        }
    }
}
