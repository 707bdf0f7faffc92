package dev.turnback.incident.domain.incident;

import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentCancelled;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentClosed;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentReopened;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentResolved;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentMerged;
import dev.turnback.testing.Given;
import java.time.Instant;

/** One incident at noon: users harmed since 11:40, contained at 12:30, over at 13:00. */
public final class IncidentExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String ID = "inc_1";

    public static final Harm USERS =
            new Harm(HarmKind.USER, minutesLater(-20), "alert", "empty baskets");
    public static final IncidentDeclared DECLARED =
            new IncidentDeclared(ID, "Baskets are empty", Severity.SEV2, false, NOON);
    public static final HarmNoted HARMED = new HarmNoted(ID, USERS, minutesLater(5));
    public static final IncidentContained CONTAINED =
            new IncidentContained(ID, "errors gone", minutesLater(30));
    public static final IncidentResolved RESOLVED = new IncidentResolved(ID, minutesLater(60));
    public static final IncidentReopened REOPENED =
            new IncidentReopened(ID, "the errors are back", minutesLater(70));
    public static final IncidentClosed CLOSED = new IncidentClosed(ID, minutesLater(80));
    public static final IncidentCancelled CANCELLED =
            new IncidentCancelled(ID, "the wrong button", minutesLater(15));
    public static final IncidentMerged MERGED =
            new IncidentMerged(ID, "inc_2", "the same errors", minutesLater(15));
    public static final ReleaseLinked SUSPECTED = linked(ReleaseLink.SUSPECTED);

    private IncidentExamples() {}

    public static Instant minutesLater(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    public static ReleaseLinked linked(ReleaseLink link) {
        return new ReleaseLinked(
                ID,
                "rel_1",
                "shop",
                "2.0",
                link,
                "it went out just before",
                null,
                minutesLater(10));
    }

    static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> nothing() {
        return given(new IncidentDecider());
    }

    static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> declared() {
        return nothing().and(DECLARED);
    }

    static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> harmed() {
        return declared().and(HARMED);
    }

    static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> contained() {
        return harmed().and(CONTAINED);
    }

    static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> resolved() {
        return contained().and(RESOLVED);
    }

    static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> reopened() {
        return resolved().and(REOPENED);
    }

    static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> closed() {
        return resolved().and(CLOSED);
    }

    static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> cancelled() {
        return harmed().and(CANCELLED);
    }

    static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> merged() {
        return harmed().and(MERGED);
    }
}
