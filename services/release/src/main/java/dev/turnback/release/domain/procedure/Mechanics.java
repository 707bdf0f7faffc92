package dev.turnback.release.domain.procedure;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.TriggerRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure says.
 *
 * @param changeKinds what it takes back
 * @param patterns of those kinds; empty for all
 * @param steps in the order in which they are done
 * @param triggerRoles who may trigger it, by role
 * @param triggerPersons who may trigger it beside, as ids
 * @param prerequisites what must be there before
 * @param timeBoundSeconds within which it must be done
 */
public record Mechanics(
        String name,
        RecoveryAction action,
        List<ChangeKind> changeKinds,
        List<String> patterns,
        List<Step> steps,
        List<TriggerRole> triggerRoles,
        List<String> triggerPersons,
        List<Prerequisite> prerequisites,
        double timeBoundSeconds) {

    public Mechanics {
        changeKinds = List.copyOf(changeKinds);
        patterns = List.copyOf(patterns);
        steps = List.copyOf(steps);
        triggerRoles = List.copyOf(triggerRoles);
        triggerPersons = List.copyOf(triggerPersons);
        prerequisites = List.copyOf(prerequisites);
    }

    /** Whether it is for such a change; one that names patterns is for no others. */
    public boolean covers(ChangeKind kind, @Nullable String pattern) {
        return changeKinds.contains(kind)
                && (patterns.isEmpty() || (pattern != null && patterns.contains(pattern)));
    }

    /** Whether it undoes something; to pause or to contain does not. */
    public boolean takesBack() {
        return switch (action) {
            case FULL_ROLLBACK, PARTIAL_ROLLBACK -> true;
            case PAUSE, CONTAIN -> false;
        };
    }

    /** Whether it ends harm, by undoing or by containing; to pause does not. */
    public boolean recovers() {
        return takesBack() || action == RecoveryAction.CONTAIN;
    }

    /**
     * @param executor who or what does it: a role, a team, a machine
     */
    public record Step(String text, String executor, double expectedSeconds) {}

    /** Something without which the procedure does not work. */
    public record Prerequisite(String text, Kind kind) {

        /** What has to be there. */
        public enum Kind {
            BACKUP,
            FLAG,
            PREVIOUS_ARTIFACT,
            OTHER
        }
    }
}
