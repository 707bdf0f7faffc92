package dev.turnback.release.domain.component;

import dev.turnback.contracts.TriggerRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a component.
 *
 * @param onCall where to reach whoever is on call
 * @param triggerRoles who may trigger taking it back, by role
 * @param triggerPersons who may beside, as ids
 */
public record Ownership(
        @Nullable String team,
        @Nullable String onCall,
        List<TriggerRole> triggerRoles,
        List<String> triggerPersons) {

    public static final Ownership NOBODY = new Ownership(null, null, List.of(), List.of());

    public Ownership {
        triggerRoles = List.copyOf(triggerRoles);
        triggerPersons = List.copyOf(triggerPersons);
    }

    Ownership of(@Nullable String otherTeam) {
        return new Ownership(otherTeam, onCall, triggerRoles, triggerPersons);
    }
}
