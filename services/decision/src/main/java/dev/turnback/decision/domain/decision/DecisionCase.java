package dev.turnback.decision.domain.decision;

import dev.turnback.decision.domain.decision.Decision.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was decided in one incident.
 *
 * @param decisions in the order in which they were recorded
 */
public record DecisionCase(List<Decision> decisions) {

    public DecisionCase {
        decisions = List.copyOf(decisions);
    }

    Optional<Decision> decision(String id) {
        return decisions.stream().filter(each -> each.decisionId().equals(id)).findFirst();
    }

    /** What counts and stands about the same at that time, taken last: it is what is superseded. */
    Optional<Standing> standingAt(Taken about, Instant at) {
        return decisions.stream()
                .filter(Standing.class::isInstance)
                .map(Standing.class::cast)
                .filter(each -> each.taken().mandate().authority().counts())
                .filter(each -> each.taken().isAboutTheSameAs(about))
                .filter(each -> !each.takenAt().isAfter(at))
                .max(Comparator.comparing(Standing::takenAt));
    }

    DecisionCase and(Decision another) {
        return new DecisionCase(Stream.concat(decisions.stream(), Stream.of(another)).toList());
    }

    DecisionCase having(Decision now) {
        return new DecisionCase(
                decisions.stream()
                        .map(each -> each.decisionId().equals(now.decisionId()) ? now : each)
                        .toList());
    }
}
