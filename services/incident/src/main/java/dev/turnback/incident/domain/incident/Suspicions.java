package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.IncidentCommand.ConnectObligation;
import dev.turnback.incident.domain.incident.IncidentCommand.SuspectIncident;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentSuspected;
import dev.turnback.incident.domain.incident.IncidentEvent.ObligationConnected;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import dev.turnback.kernel.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a crossed rule makes of incidents. */
final class Suspicions {

    /** Until somebody rates it: bad enough to look at, and nobody is woken for its rating alone. */
    private static final Severity UNRATED = Severity.SEV3;

    private Suspicions() {}

    /** With what is known: the harm that is measured, and the release that it came after. */
    static List<IncidentEvent> of(SuspectIncident c) {
        Crossing crossing = c.crossing();
        return List.of(
                new IncidentSuspected(
                        c.incidentId(), crossing.title(), UNRATED, crossing.obligationId(), c.at()),
                new HarmNoted(c.incidentId(), harm(crossing), c.at()),
                linked(c.incidentId(), crossing, c.at()));
    }

    static Outcome<IncidentEvent, IncidentRejection> connect(
            ConnectObligation c, Declared incident) {
        Crossing crossing = c.crossing();
        if (incident.facts().obligations().contains(crossing.obligationId())) {
            return Outcome.ignored();
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(
                new ObligationConnected(
                        c.incidentId(),
                        crossing.obligationId(),
                        crossing.rule(),
                        crossing.signal(),
                        c.at()));
        var noted = new HarmNoted(c.incidentId(), harm(crossing), c.at());
        if (!IncidentPolicies.isNotedAlready(noted.harm(), incident.facts())
                && TimeOrder.brokenBy(IncidentEvolution.next(incident, noted)).isEmpty()) {
            events.add(noted);
        }
        return Outcome.accepted(events);
    }

    private static Harm harm(Crossing crossing) {
        return new Harm(crossing.harmKind(), crossing.onset(), crossing.signal(), crossing.rule());
    }

    private static ReleaseLinked linked(String incidentId, Crossing crossing, Instant at) {
        return new ReleaseLinked(
                incidentId,
                crossing.releaseId(),
                crossing.component(),
                crossing.version(),
                ReleaseLink.SUSPECTED,
                "%s was crossed during its exposure".formatted(crossing.rule()),
                null,
                at);
    }
}
