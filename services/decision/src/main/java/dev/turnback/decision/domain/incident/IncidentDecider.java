package dev.turnback.decision.domain.incident;

import dev.turnback.decision.domain.incident.IncidentCommand.JudgeIncident;
import dev.turnback.decision.domain.incident.IncidentEvent.IncidentJudged;
import dev.turnback.decision.domain.incident.IncidentRejection.StillGoesOn;
import dev.turnback.decision.domain.incident.JudgedIncident.Judged;
import dev.turnback.decision.domain.incident.JudgedIncident.NeverJudged;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;

/**
 * Decides what is said of an incident: first once it is over, and from then on whatever is new,
 * also that it goes on after all.
 */
public final class IncidentDecider
        implements Decider<IncidentCommand, JudgedIncident, IncidentEvent, IncidentRejection> {

    @Override
    public JudgedIncident initial() {
        return new NeverJudged();
    }

    @Override
    public Outcome<IncidentEvent, IncidentRejection> decide(
            IncidentCommand command, JudgedIncident state) {
        return switch (command) {
            case JudgeIncident c ->
                    switch (state) {
                        case NeverJudged _ ->
                                c.judgement().endsTheHarm()
                                        ? said(c)
                                        : Outcome.rejected(new StillGoesOn());
                        case Judged(var last) ->
                                last.equals(c.judgement()) ? Outcome.ignored() : said(c);
                    };
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> said(JudgeIncident command) {
        return Outcome.accepted(
                new IncidentJudged(command.incidentId(), command.judgement(), command.at()));
    }

    @Override
    public JudgedIncident evolve(JudgedIncident state, IncidentEvent event) {
        return switch (event) {
            case IncidentJudged e -> new Judged(e.judgement());
        };
    }
}
