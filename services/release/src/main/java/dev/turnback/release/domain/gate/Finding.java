package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.gate.BlindSpot.Severity;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param subject as in {@link BlindSpot}
 * @param kinds of the changes that it is about; empty when it is about the plan as a whole
 * @param guidance ids of the items that it is about; empty for those that speak of its kinds
 * @param incidents ids of those that it is about; empty for the past ones of its kinds
 * @param severity how much it weighs; null for what its rule says
 */
record Finding(
        String subject,
        Set<ChangeKind> kinds,
        String sentence,
        List<String> guidance,
        List<String> incidents,
        @Nullable Severity severity) {

    Finding {
        kinds = Set.copyOf(kinds);
        guidance = List.copyOf(guidance);
        incidents = List.copyOf(incidents);
    }

    static Finding of(String subject, Collection<ChangeKind> kinds, String sentence) {
        return new Finding(subject, Set.copyOf(kinds), sentence, List.of(), List.of(), null);
    }

    static Finding ofPlan(String sentence) {
        return of("plan", Set.of(), sentence);
    }

    static Finding ofChange(WayBack way, String sentence) {
        String pattern = way.change().pattern();
        ChangeKind kind = way.change().kind();
        return of(
                "change:" + kind + (pattern == null ? "" : "/" + pattern), Set.of(kind), sentence);
    }

    /** Of a procedure of which the changes of these kinds need something. */
    static Finding ofProcedure(InForce procedure, Collection<ChangeKind> kinds, String sentence) {
        return of("procedure:" + procedure.id(), kinds, sentence);
    }
}
