package dev.turnback.release.domain.procedure;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.release.domain.TriggerRole;
import java.util.List;

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
