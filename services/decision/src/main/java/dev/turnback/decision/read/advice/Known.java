package dev.turnback.decision.read.advice;

import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.decision.domain.advice.Shipped;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that advice on one release rests on, as it was read at one moment.
 *
 * @param releaseId null when the incident names none
 * @param way null while nothing is known of the release
 * @param sheet null when it is pinned to none, or nothing is known of that
 * @param component what is known of the component's ways back; empty when nothing is
 * @param procedures that were in force when the rollout started
 * @param obligations that may be about the release
 * @param samples by rule; none for rules that are incomplete
 * @param at when it was read, UTC
 */
record Known(
        String incidentId,
        @Nullable String releaseId,
        @Nullable PlannedWay way,
        @Nullable PinnedSheet sheet,
        ComponentWays component,
        List<StatedProcedure> procedures,
        List<ObligationView> obligations,
        Map<String, List<Sample>> samples,
        Instant at,
        PositionVector position) {

    Known {
        procedures = List.copyOf(procedures);
        obligations = List.copyOf(obligations);
        samples = Map.copyOf(samples);
    }

    /** The release as far as it can be taken back; null while nothing is known of it. */
    @Nullable Shipped shipped() {
        return way == null
                ? null
                : new Shipped(way.version(), way.exposedAt(), way.rolledBackAt(), changes(way));
    }

    private List<Shipped.Change> changes(PlannedWay way) {
        var changes = new ArrayList<Shipped.Change>();
        for (int i = 0; i < way.changes().size(); i++) {
            PlannedChange change = way.changes().get(i);
            changes.add(
                    new Shipped.Change(
                            i + 1,
                            change.kind(),
                            change.pattern(),
                            change.reversibility(),
                            dropped(way, i),
                            component.containing(change.kind(), change.pattern())));
        }
        return changes;
    }

    /** The hardest that it became, and since when it is so. */
    private static Shipped.@Nullable Drop dropped(PlannedWay way, int index) {
        return way.closed().stream()
                .filter(each -> each.changeIndex() == index)
                .min(
                        Comparator.comparing(PlannedWay.Closed::dropsTo, Comparator.reverseOrder())
                                .thenComparing(PlannedWay.Closed::at))
                .map(each -> new Shipped.Drop(each.dropsTo(), each.at()))
                .orElse(null);
    }

    /**
     * When users no longer had it: taken back in full, or the next one came; null while they do.
     */
    @Nullable Instant exposedUntil() {
        return way == null ? null : exposedUntil(way, component);
    }

    static @Nullable Instant exposedUntil(PlannedWay way, ComponentWays component) {
        Instant exposedAt = way.exposedAt();
        Instant back = way.rolledBackAt();
        Instant next =
                exposedAt == null ? null : component.nextAfter(way.id(), exposedAt).orElse(null);
        if (back == null || next == null) {
            return back == null ? next : back;
        }
        return back.isBefore(next) ? back : next;
    }
}
