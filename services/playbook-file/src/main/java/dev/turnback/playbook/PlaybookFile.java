package dev.turnback.playbook;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Reversibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team prepares for taking releases of one component back. What each field means is told in
 * the schema; durations are in seconds.
 *
 * @param sheet null when the file does not say
 * @param release null when nothing is planned
 */
public record PlaybookFile(
        Component component,
        List<Line> matrix,
        List<Procedure> procedures,
        @Nullable Sheet sheet,
        @Nullable ReleasePlan release) {

    public PlaybookFile {
        matrix = List.copyOf(matrix);
        procedures = List.copyOf(procedures);
    }

    /** Roles that may be given the authority to trigger a way back. */
    public enum TriggerRole {
        RESPONDER,
        COMMANDER,
        RELEASE_OWNER
    }

    /** Whether the gate blocks. */
    public enum GateMode {
        OBSERVE,
        ENFORCE
    }

    /** Whether somebody stands for it. */
    public enum Provenance {
        PERSON,
        DRAFTED
    }

    /** Null stands for what is to stay as it is. */
    public record Component(
            String id,
            @Nullable String name,
            @Nullable String team,
            @Nullable String onCall,
            @Nullable List<TriggerRole> triggerRoles,
            @Nullable List<String> triggerPersons,
            @Nullable Bar bar,
            @Nullable GateMode gate) {

        public Component {
            triggerRoles = triggerRoles == null ? null : List.copyOf(triggerRoles);
            triggerPersons = triggerPersons == null ? null : List.copyOf(triggerPersons);
        }
    }

    /** One of both. */
    public record Bar(@Nullable Double withinSeconds, @Nullable String redeployBecause) {}

    /**
     * @param draftedFrom empty unless it is DRAFTED
     */
    public record Line(
            ChangeKind changeKind,
            @Nullable String pattern,
            Reversibility reversibility,
            List<String> easyToReverse,
            List<String> hardToReverse,
            List<String> failureModes,
            List<String> dataMutationPaths,
            List<String> controls,
            List<String> containmentOptions,
            @Nullable UndoWindow undoWindow,
            @Nullable Double estimatedSeconds,
            @Nullable String reason,
            Provenance provenance,
            List<String> draftedFrom) {

        public Line {
            easyToReverse = List.copyOf(easyToReverse);
            hardToReverse = List.copyOf(hardToReverse);
            failureModes = List.copyOf(failureModes);
            dataMutationPaths = List.copyOf(dataMutationPaths);
            controls = List.copyOf(controls);
            containmentOptions = List.copyOf(containmentOptions);
            draftedFrom = List.copyOf(draftedFrom);
        }
    }

    /** Either seconds or an event. */
    public record UndoWindow(
            @Nullable Long seconds,
            @Nullable String event,
            Reversibility dropsTo,
            @Nullable String description) {}

    public record Procedure(
            String name,
            RecoveryAction action,
            List<ChangeKind> changeKinds,
            List<String> patterns,
            List<Step> steps,
            List<TriggerRole> triggerRoles,
            List<String> triggerPersons,
            List<Prerequisite> prerequisites,
            double timeBoundSeconds,
            Provenance provenance) {

        public Procedure {
            changeKinds = List.copyOf(changeKinds);
            patterns = List.copyOf(patterns);
            steps = List.copyOf(steps);
            triggerRoles = List.copyOf(triggerRoles);
            triggerPersons = List.copyOf(triggerPersons);
            prerequisites = List.copyOf(prerequisites);
        }
    }

    public record Step(String text, String executor, double expectedSeconds) {}

    public record Prerequisite(String text, Kind kind) {

        /** What has to be there. */
        public enum Kind {
            BACKUP,
            FLAG,
            PREVIOUS_ARTIFACT,
            OTHER
        }
    }

    public record Sheet(String name, List<Rule> rules) {

        public Sheet {
            rules = List.copyOf(rules);
        }
    }

    public record Rule(
            String id,
            String name,
            String signal,
            HarmKind harmKind,
            Comparison comparison,
            @Nullable Double threshold,
            @Nullable Double clearThreshold,
            double sustainSeconds,
            int minSamples,
            double quietSeconds,
            RequiredAction requiredAction,
            @Nullable Double budgetSeconds,
            @Nullable Double minHarm,
            @Nullable String owner,
            @Nullable Double staleAfterSeconds,
            boolean mustHaveData,
            boolean rollForwardAllowed,
            @Nullable Measured measured) {}

    public record Measured(String dataSource, String query) {}
}
