package dev.turnback.decision.read.advice;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.release.ProcedureStep;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a procedure.
 *
 * @param patterns of the kinds; empty for all
 * @param drafted nobody has taken it over yet
 * @param timeBoundSeconds within which it must be done
 */
record StatedProcedure(
        String id,
        int version,
        String name,
        RecoveryAction action,
        List<ChangeKind> changeKinds,
        List<String> patterns,
        boolean drafted,
        double timeBoundSeconds,
        List<ProcedureStep> steps) {

    static final View<StatedProcedure> VIEW =
            new View<>(
                    ViewDefinition.named("stated-procedures", 1),
                    StatedProcedure.class,
                    List.of(
                            new View.Fold<>(
                                    ProcedurePublished.class,
                                    event -> key(event.procedureId(), event.version()),
                                    (_, event) -> of(event))),
                    _ -> Map.of());

    StatedProcedure {
        changeKinds = List.copyOf(changeKinds);
        patterns = List.copyOf(patterns);
        steps = List.copyOf(steps);
    }

    static String key(String id, int version) {
        return id + "/" + version;
    }

    /** Whether it is for such a change; one that names patterns is for no others. */
    boolean covers(ChangeKind kind, @Nullable String pattern) {
        return changeKinds.contains(kind)
                && (patterns.isEmpty() || (pattern != null && patterns.contains(pattern)));
    }

    private static StatedProcedure of(ProcedurePublished event) {
        return new StatedProcedure(
                event.procedureId(),
                event.version(),
                event.name(),
                event.action(),
                event.changeKinds(),
                event.patterns(),
                event.drafted(),
                event.timeBoundSeconds(),
                event.steps());
    }
}
