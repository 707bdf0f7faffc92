package dev.turnback.insight.signs;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.JudgedPath;
import dev.turnback.insight.metrics.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        return new WarningSigns(
                to,
                stamp.asOf(),
                stamp.status(),
                List.of(
                        waysBack.withoutAHow(),
                        waysBack.withoutContainment(),
                        waysBack.timeUnknown(),
                        waysBack.neverRehearsed(),
                        thresholds.lacking(rollout -> isLookedAt(rollout, component, to))),
                stamp.position(),
                WarningSigns.FORMULA);
    }

    private static boolean isLookedAt(
            RolloutStarted rollout, @Nullable String component, Instant to) {
        return (component == null || component.equals(rollout.component()))
                && rollout.at().isAfter(to.minus(WINDOW))
                && !rollout.at().isAfter(to);
    }
}
