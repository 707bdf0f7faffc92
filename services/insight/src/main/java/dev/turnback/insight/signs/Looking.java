package dev.turnback.insight.signs;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.facts.ReviewedHesitation;
import dev.turnback.insight.facts.Version;
import dev.turnback.insight.metrics.JudgedPath;
import dev.turnback.insight.metrics.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for the signs in what is known. */
public final class Looking {

    /** How far back releases and incidents are looked at. */
    static final Duration WINDOW = Duration.ofDays(90);

    private Looking() {}

    /**
     * @param to when they are looked for, UTC
     * @param component null for all
     */
    public static WarningSigns at(
            FactBook book,
            Knowledge knowledge,
            Instant to,
            @Nullable String component,
            Stamp stamp) {
        List<ReleaseEvents> events = book.prepared().known(knowledge).toList();
        var waysBack =
                new WaysBack(
                        JudgedPath.all(book, knowledge, to, component, null),
                        Procedures.of(events.stream()),
                        Containments.of(events.stream()));
        var thresholds = Thresholds.of(events.stream());
        var deciding =
                new Deciding(judged(book, knowledge, to, component), reviewed(book, knowledge));
        return new WarningSigns(
                to,
                stamp.asOf(),
                stamp.status(),
                List.of(
                        waysBack.withoutAHow(),
                        waysBack.withoutContainment(),
                        deciding.repeatedIndecision(),
                        waysBack.timeUnknown(),
                        waysBack.neverRehearsed(),
                        thresholds.lacking(rollout -> isLookedAt(rollout, component, to)),
                        deciding.hesitationByCause()),
                stamp.position(),
                WarningSigns.FORMULA);
    }

    private static Map<String, ReviewedHesitation> reviewed(FactBook book, Knowledge knowledge) {
        return book.reviewed()
                .known(knowledge)
                .map(Version::fact)
                .collect(Collectors.toMap(ReviewedHesitation::id, fact -> fact));
    }

    private static List<ObligationFact> judged(
            FactBook book, Knowledge knowledge, Instant to, @Nullable String component) {
        Set<String> drills =
                book.incidents()
                        .known(knowledge)
                        .map(Version::fact)
                        .filter(IncidentFact::drill)
                        .map(IncidentFact::id)
                        .collect(Collectors.toSet());
        return book.obligations()
                .known(knowledge)
                .map(Version::fact)
                .filter(each -> each.judged() != null)
                .filter(each -> component == null || component.equals(each.component()))
                .filter(each -> each.at().isAfter(to.minus(WINDOW)) && !each.at().isAfter(to))
                .filter(each -> Collections.disjoint(each.incidentIds(), drills))
                .toList();
    }

    private static boolean isLookedAt(
            RolloutStarted rollout, @Nullable String component, Instant to) {
        return (component == null || component.equals(rollout.component()))
                && rollout.at().isAfter(to.minus(WINDOW))
                && !rollout.at().isAfter(to);
    }
}
