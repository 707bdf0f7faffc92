package dev.turnback.release.read.procedures;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.procedure.Mechanics.Prerequisite;
import dev.turnback.release.domain.procedure.Mechanics.Step;
import dev.turnback.release.domain.procedure.ProcedureEvent;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as it is shown; times are UTC, as claimed, durations in seconds.
 *
 * @param version 1 and up: what a revision names in {@code If-Match}
 * @param substantiveVersion the last version that changed more than words
 * @param drafted whether it was drafted, whoever stands for it since
 * @param retiredBecause null while it is active
 * @param versions every version, the first one first
 * @param at of the last event
 * @param by who asked for it, as an id
 * @param position of the last event, as in {@code release:4}
 */
public record ProcedureView(
        String id,
        String component,
        String name,
        RecoveryAction action,
        List<ChangeKind> changeKinds,
        List<String> patterns,
        List<Step> steps,
        List<TriggerRole> triggerRoles,
        List<String> triggerPersons,
        List<Prerequisite> prerequisites,
        double timeBoundSeconds,
        Provenance provenance,
        boolean drafted,
        State state,
        @Nullable String retiredBecause,
        int version,
        int substantiveVersion,
        List<Version> versions,
        Instant at,
        String by,
        String position) {

    public ProcedureView {
        versions = List.copyOf(versions);
    }

    /** Whether it can be followed. */
    public enum State {
        ACTIVE,
        RETIRED
    }

    /**
     * @param editorial changed words only
     * @param note why it was revised
     */
    public record Version(
            int version,
            Instant at,
            String by,
            boolean editorial,
            @Nullable String note,
            Mechanics content) {}

    public static final View<ProcedureView> VIEW =
            new View<>(
                    ViewDefinition.named("procedures", 2)
                            .indexed("byName", ViewKey.string("state"), ViewKey.string("name"))
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.string("state"),
                                    ViewKey.string("name")),
                    ProcedureView.class,
                    List.of(
                            new View.Fold<>(
                                    ProcedureEvent.class,
                                    ProcedureEvent::procedureId,
                                    ProcedureHistory::evolve)),
                    row ->
                            Map.of(
                                    "component", ViewValue.of(row.component()),
                                    "state", ViewValue.of(row.state().name()),
                                    "name", ViewValue.of(row.name())));

    /** What it says, as a whole. */
    public Mechanics content() {
        return new Mechanics(
                name,
                action,
                changeKinds,
                patterns,
                steps,
                triggerRoles,
                triggerPersons,
                prerequisites,
                timeBoundSeconds);
    }
}
