package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.SUSPECTED;
import static dev.turnback.incident.domain.incident.IncidentExamples.closed;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.linked;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;
import static dev.turnback.incident.domain.incident.IncidentExamples.resolved;

import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.incident.domain.incident.IncidentCommand.LinkRelease;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LinkReleaseTest {

    private static LinkRelease link(ReleaseLink link) {
        return new LinkRelease(
                ID,
                "rel_1",
                "shop",
                "2.0",
                link,
                "it went out just before",
                null,
                minutesLater(10));
    }

    @Nested
    class Accepted {
        @Test
        void whenItIsFirstSuspected() {
            declared().when(link(ReleaseLink.SUSPECTED)).thenAccepted(SUSPECTED);
        }

        @Test
        void whenSomethingElseIsSaidOfIt() {
            declared()
                    .and(SUSPECTED)
                    .when(link(ReleaseLink.DISMISSED))
                    .thenAccepted(linked(ReleaseLink.DISMISSED));
        }

        @Test
        void whenTheFirstWordIsSaidAgainAfterAnother() {
            declared()
                    .and(SUSPECTED, linked(ReleaseLink.DISMISSED))
                    .when(link(ReleaseLink.SUSPECTED))
                    .thenAccepted(SUSPECTED);
        }

        @Test
        void whenSomebodyIsSurerThanBefore() {
            var surer =
                    new LinkRelease(
                            ID,
                            "rel_1",
                            "shop",
                            "2.0",
                            ReleaseLink.SUSPECTED,
                            "it went out just before",
                            Confidence.HIGH,
                            minutesLater(11));
            declared()
                    .and(SUSPECTED)
                    .when(surer)
                    .thenAccepted(
                            new ReleaseLinked(
                                    ID,
                                    "rel_1",
                                    "shop",
                                    "2.0",
                                    ReleaseLink.SUSPECTED,
                                    "it went out just before",
                                    Confidence.HIGH,
                                    minutesLater(11)));
        }

        @Test
        void whenTheIncidentIsClosed() {
            closed().when(link(ReleaseLink.CAUSED)).thenAccepted(linked(ReleaseLink.CAUSED));
        }

        @Test
        void whenTheIncidentIsOver() {
            resolved().when(link(ReleaseLink.CAUSED)).thenAccepted(linked(ReleaseLink.CAUSED));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(link(ReleaseLink.CAUSED)).thenRejected(new NotDeclared());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameIsSaidAgain() {
            declared().and(SUSPECTED).when(link(ReleaseLink.SUSPECTED)).thenIgnored();
        }
    }
}
