package dev.turnback.release.domain.gate;

import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.release.Readiness.Duty;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who may trigger something.
 *
 * @param over what, in words
 * @param persons as ids
 */
record Authority(String over, NavigableSet<TriggerRole> roles, NavigableSet<String> persons) {

    /**
     * Over each recovery procedure that the plan needs: those whom the component gives it, and
     * those whom the procedure does. Without such a procedure those whom the component gives it.
     */
    static List<Authority> neededFor(GateInput input) {
        List<Authority> procedures =
                input.procedures().stream()
                        .filter(p -> p.mechanics().recovers())
                        .filter(p -> !Ways.kindsCovered(p, input).isEmpty())
                        .map(InForce::mechanics)
                        .map(mechanics -> over(mechanics, input.ownership()))
                        .toList();
        return procedures.isEmpty() ? List.of(overAll(input.ownership())) : procedures;
    }

    boolean isNobodys() {
        return roles.isEmpty() && persons.isEmpty();
    }

    /** A person counts by name only: what role they fill then is not known. */
    boolean isHeldBy(Duty duty) {
        return (duty.role() != null && roles.contains(duty.role()))
                || (duty.person() != null && persons.contains(duty.person()));
    }

    private static Authority overAll(Ownership ownership) {
        return new Authority(
                "the way back",
                new TreeSet<>(ownership.triggerRoles()),
                new TreeSet<>(ownership.triggerPersons()));
    }

    private static Authority over(Mechanics mechanics, Ownership ownership) {
        return new Authority(
                Spoken.quoted(mechanics.name()),
                sorted(ownership.triggerRoles(), mechanics.triggerRoles()),
                sorted(ownership.triggerPersons(), mechanics.triggerPersons()));
    }

    private static <T extends Comparable<T>> NavigableSet<T> sorted(List<T> one, List<T> other) {
        NavigableSet<T> all = new TreeSet<>();
        Stream.concat(one.stream(), other.stream()).forEach(all::add);
        return all;
    }
}
