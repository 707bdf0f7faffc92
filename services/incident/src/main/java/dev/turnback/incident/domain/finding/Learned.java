package dev.turnback.incident.domain.finding;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.FindingKind;
import dev.turnback.contracts.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was learned in an incident.
 *
 * @param scope what it applies to
 * @param proposedGuidance a clause for release guidance, null when none is proposed
 * @param pattern how to build a change so that it can be taken back, null when it names none
 * @param evidence what shows it: ids, or positions such as {@code decision:77}
 */
public record Learned(
        String incidentId,
        String sentence,
        FindingKind kind,
        Scope scope,
        @Nullable String proposedGuidance,
        @Nullable DesignPattern pattern,
        List<String> evidence) {
    public Learned {
        evidence = List.copyOf(evidence);
    }
}
