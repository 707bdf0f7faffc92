package dev.turnback.release.read.rehearsals;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.release.domain.rehearsal.RehearsalEvent;
import dev.turnback.release.domain.rehearsal.Result;
import dev.turnback.release.domain.rehearsal.Verifications;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as it is shown. All times are claimed, UTC.
 *
 * @param finishedAt null while it runs
 * @param outcome null unless it was finished
 * @param measuredSeconds of the steps that were timed; null before the first
 * @param timeBoundSeconds what the procedure allowed when it was walked
 * @param reason why it was given up, null unless it was
 * @param version counts its events
 * @param by who added the last of them
 */
public record RehearsalView(
        String id,
        String component,
        ChangeKind changeKind,
        @Nullable String pattern,
        String procedureId,
        int procedureVersion,
        String procedureName,
        RecoveryAction action,
        String scenario,
        String fromVersion,
        String toVersion,
        String environment,
        boolean representative,
        String representativeWhy,
        boolean drill,
        List<String> participants,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<StepView> steps,
        List<BreakdownView> breakdowns,
        @Nullable Result outcome,
        @Nullable Verifications verifications,
        @Nullable Double measuredSeconds,
        double timeBoundSeconds,
        @Nullable String reason,
        int version,
        String position,
        Instant at,
        String by) {

    /** Where a rehearsal stands. */
    public enum State {
        RUNNING,
        FINISHED,
        ABANDONED
    }

    /**
     * A step of the procedure; its times are null until it is timed.
     *
     * @param index from 0
     */
    public record StepView(
            int index,
            String text,
            String executor,
            double expectedSeconds,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Double seconds,
            @Nullable String note) {}

    /**
     * @param step from 0; null when it belongs to none
     */
    public record BreakdownView(String text, @Nullable Integer step, Instant at) {}

    public static final View<RehearsalView> VIEW =
            new View<>(
                    ViewDefinition.named("rehearsals", 1)
                            .indexed("byTime", ViewKey.instant("at"))
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.instant("at")),
                    RehearsalView.class,
                    List.of(
                            new View.Fold<>(
                                    RehearsalEvent.class,
                                    RehearsalEvent::rehearsalId,
                                    Rehearsals::evolve)),
                    row ->
                            Map.of(
                                    "at", ViewValue.of(row.startedAt()),
                                    "component", ViewValue.of(row.component())));
}
