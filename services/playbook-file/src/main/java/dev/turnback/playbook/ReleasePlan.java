package dev.turnback.playbook;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.playbook.PlaybookFile.TriggerRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be released, and how. Times are UTC.
 *
 * @param sheet the name of the component's sheet, null for whichever is in force
 * @param sheetId another sheet to go by
 * @param procedures by name; empty for all of the component
 */
public record ReleasePlan(
        String version,
        @Nullable String previousVersion,
        @Nullable String owner,
        @Nullable String sheet,
        @Nullable String sheetId,
        List<String> procedures,
        List<Change> changes,
        List<Stage> stages,
        @Nullable Window window,
        List<Duty> onDuty,
        List<Confirmed> confirmed,
        List<Answered> guidance) {

    public ReleasePlan {
        procedures = List.copyOf(procedures);
        changes = List.copyOf(changes);
        stages = List.copyOf(stages);
        onDuty = List.copyOf(onDuty);
        confirmed = List.copyOf(confirmed);
        guidance = List.copyOf(guidance);
    }

    public record Change(
            ChangeKind kind,
            @Nullable String pattern,
            String description,
            @Nullable Reversibility reversibility,
            @Nullable String departsBecause,
            List<Dependant> dependants,
            List<String> irreversibleEffects) {

        public Change {
            dependants = List.copyOf(dependants);
            irreversibleEffects = List.copyOf(irreversibleEffects);
        }
    }

    public record Dependant(
            String component, @Nullable String compatibleFrom, @Nullable String reliesFrom) {}

    public record Stage(String name, double exposurePercent) {}

    /** From, inclusive, to, exclusive. */
    public record Window(Instant from, Instant to) {}

    /** A person or a role. */
    public record Duty(
            @Nullable String person,
            @Nullable TriggerRole role,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * @param procedure by name
     */
    public record Confirmed(String procedure, String prerequisite, @Nullable String evidence) {}

    public record Answered(String guidanceId, Answer answer, String why) {

        /** What became of the guidance. */
        public enum Answer {
            FOLLOWED,
            DOES_NOT_APPLY
        }
    }
}
