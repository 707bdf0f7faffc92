package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.IncidentCommand.LinkComponent;
import dev.turnback.incident.domain.incident.IncidentCommand.LinkRelease;
import dev.turnback.incident.domain.incident.IncidentEvent.ComponentLinked;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import dev.turnback.kernel.Outcome;

/** What releases and components have to do with an incident. */
final class Links {

    private Links() {}

    static Outcome<IncidentEvent, IncidentRejection> decide(LinkRelease c, Facts facts) {
        return IncidentPolicies.saysNothingNew(c, facts)
                ? Outcome.ignored()
                : Outcome.accepted(
                        new ReleaseLinked(
                                c.incidentId(),
                                c.releaseId(),
                                c.component(),
                                c.version(),
                                c.link(),
                                c.why(),
                                c.confidence(),
                                c.at()));
    }

    static Outcome<IncidentEvent, IncidentRejection> decide(LinkComponent c, Facts facts) {
        LinkedComponent said = c.said();
        return facts.told().components().contains(said)
                ? Outcome.ignored()
                : Outcome.accepted(
                        new ComponentLinked(
                                c.incidentId(),
                                said.component(),
                                said.link(),
                                said.why(),
                                said.confidence(),
                                c.at()));
    }
}
