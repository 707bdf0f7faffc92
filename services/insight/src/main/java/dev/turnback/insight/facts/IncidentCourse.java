package dev.turnback.insight.facts;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.decision.JudgementEvents.Course;
import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.WithoutRule;
import java.time.Instant;
import java.util.List;

/**
 * The moments of an incident as they were judged; times UTC.
 *
 * @param id of the incident
 * @param withoutRule releases that are blamed and that no rule bound, by id
 * @param at when it was judged
 */
public record IncidentCourse(
        String id, Course course, List<String> withoutRule, String formulaVersion, Instant at)
        implements Fact {

    public IncidentCourse {
        withoutRule = List.copyOf(withoutRule);
    }

    static IncidentCourse of(IncidentJudged judged) {
        return new IncidentCourse(
                judged.incidentId(),
                judged.course(),
                judged.withoutRule().stream().map(WithoutRule::releaseId).toList(),
                judged.formulaVersion(),
                judged.at());
    }

    @Override
    public Basis basis() {
        return Basis.VERIFIED;
    }

    /** What it has to do with which component says the incident itself. */
    @Override
    public List<String> components() {
        return List.of();
    }

    @Override
    public List<ChangeKind> changeKinds() {
        return List.of();
    }
}
