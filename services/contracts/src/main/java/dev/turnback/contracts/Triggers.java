package dev.turnback.contracts;

import java.util.List;

/**
 * Who may trigger taking something back.
 *
 * @param roles whoever fills one of them
 * @param persons who may beside, as ids
 */
public record Triggers(List<TriggerRole> roles, List<String> persons) {

    public static final Triggers NOBODY = new Triggers(List.of(), List.of());

    public Triggers {
        roles = List.copyOf(roles);
        persons = List.copyOf(persons);
    }

    public boolean areNamed() {
        return !roles.isEmpty() || !persons.isEmpty();
    }
}
