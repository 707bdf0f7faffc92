package dev.turnback.release.domain.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be released, and how.
 *
 * @param previousVersion what runs before it, null when not known
 * @param stages in the order in which they are to be reached; empty when not staged
 * @param owner the person who answers for it, as an id
 * @param sheetId the decision sheet to go by; null takes the component's newest
 * @param procedureIds the procedures to go by; empty takes all of the component
 * @param readiness what was made ready for the hours of the rollout
 */
public record Plan(
        String component,
        String version,
        @Nullable String previousVersion,
        List<Change> changes,
        List<Stage> stages,
        @Nullable String owner,
        @Nullable String sheetId,
        List<String> procedureIds,
        Readiness readiness) {

    public Plan {
        changes = List.copyOf(changes);
        stages = List.copyOf(stages);
        procedureIds = List.copyOf(procedureIds);
    }

    /** A plan that names nobody and nothing to go by. */
    public Plan(
            String component,
            String version,
            @Nullable String previousVersion,
            List<Change> changes,
            List<Stage> stages) {
        this(
                component,
                version,
                previousVersion,
                changes,
                stages,
                null,
                null,
                List.of(),
                Readiness.NONE);
    }
}
