package dev.turnback.insight.facts;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptObserved;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.HistorySetAside;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseObserved;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutCompleted;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.insight.columns.Columns;
import dev.turnback.insight.columns.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the columns what an event makes of rollbacks that were read from history. */
final class AttemptColumns {

    private final FactTable<AttemptFact> attempts;
    private final Columns columns = new Columns();

    AttemptColumns(FactTable<AttemptFact> attempts) {
        this.attempts = attempts;
    }

    Columns all() {
        return columns;
    }

    void settle() {
        columns.settle();
    }

    /**
     * @param apply makes of the facts what the event makes of them
     */
    void follow(ReleaseEvents event, FactTable.Stamp stamp, Runnable apply) {
        List<String> touched = touched(event);
        if (touched.isEmpty()) {
            apply.run();
            return;
        }
        var before = new ArrayList<@Nullable AttemptFact>();
        touched.forEach(id -> before.add(attempts.standing(id)));
        apply.run();
        for (int i = 0; i < before.size(); i++) {
            tell(stamp, before.get(i), attempts.standing(touched.get(i)));
        }
    }

    private void tell(
            FactTable.Stamp stamp, @Nullable AttemptFact before, @Nullable AttemptFact now) {
        Row rowBefore = row(before);
        Row rowNow = row(now);
        if (!Objects.equals(rowBefore, rowNow)) {
            columns.replace(stamp.source(), stamp.position(), rowBefore, rowNow);
        }
    }

    /** Null for what was recorded live: another log judges it. */
    private static @Nullable Row row(@Nullable AttemptFact fact) {
        return fact == null || fact.basis() != Basis.OBSERVED
                ? null
                : new Row(
                        fact.component(),
                        fact.primaryKind(),
                        fact.at(),
                        fact.outcome().name(),
                        fact.time());
    }

    /** The attempts that count, or count no longer, by an event. */
    private static List<String> touched(ReleaseEvents event) {
        return switch (event) {
            case AttemptObserved e -> List.of(e.attemptId());
            case AttemptStarted e -> List.of(e.attemptId());
            case AttemptFinished e -> List.of(e.attemptId());
            case AttemptWithdrawn e ->
                    Stream.of(e.attemptId(), sameAs(e.releaseId())).distinct().toList();
            case HistorySetAside e -> List.of(sameAs(e.observationId()));
            case ReleaseObserved e -> List.of(sameAs(e.releaseId()));
            case ReleasePlanned e -> List.of(sameAs(e.releaseId()));
            case RolloutStarted e -> List.of(sameAs(e.releaseId()));
            case RolloutCompleted e -> List.of(sameAs(e.releaseId()));
            case ReleaseRolledBack e -> List.of(sameAs(e.releaseId()));
            case ReleaseEvents.ComponentRegistered _,
                    ReleaseEvents.IncidentTold _,
                    ReleaseEvents.StageReached _,
                    ReleaseEvents.UndoWindowClosed _,
                    ReleaseEvents.SheetPublished _,
                    ReleaseEvents.SheetRetired _,
                    ReleaseEvents.GateChecked _,
                    ReleaseEvents.AuthorityGiven _,
                    ReleaseEvents.BlindSpotWaived _,
                    ReleaseEvents.WaiverRevoked _,
                    ReleaseEvents.OwnershipChanged _,
                    ReleaseEvents.PlatformChanged _,
                    ReleaseEvents.ComponentRetired _,
                    ReleaseEvents.MatrixLineStated _,
                    ReleaseEvents.MatrixLineRemoved _,
                    ReleaseEvents.ProcedurePublished _,
                    ReleaseEvents.ProcedureRetired _,
                    ReleaseEvents.RehearsalFinished _ ->
                    List.of();
        };
    }

    /** The attempt that the same observation may have been taken for. */
    private static String sameAs(String id) {
        return "att_" + id.substring(id.indexOf('_') + 1);
    }
}
