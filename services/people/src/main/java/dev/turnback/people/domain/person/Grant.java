package dev.turnback.people.domain.person;

import java.util.List;

/**
 * A role that somebody holds.
 *
 * @param components for which it is held, in order; empty for all
 */
public record Grant(Role role, List<String> components) {
    public Grant {
        components = components.stream().distinct().sorted().toList();
    }

    public static Grant of(Role role) {
        return new Grant(role, List.of());
    }
}
