package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.IncidentRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was told of an incident as it went on.
 *
 * @param ratings each change of severity, in order
 * @param components the last word about each component
 * @param measurements by their ids, as they are after corrections
 * @param roles who has which now
 * @param entries the texts of the timeline's entries by their ids, as they are after corrections
 * @param updates ids of the status updates
 * @param reopening when it went on the last time, null when it never did
 * @param absorbed the incidents that were merged into it and are still part of it
 */
public record Told(
        List<Rated> ratings,
        List<LinkedComponent> components,
        Map<String, Measurement> measurements,
        List<Held> roles,
        Map<String, String> entries,
        Set<String> updates,
        @Nullable Reopening reopening,
        Set<String> absorbed) {

    static final Told NOTHING =
            new Told(List.of(), List.of(), Map.of(), List.of(), Map.of(), Set.of(), null, Set.of());

    public Told {
        ratings = List.copyOf(ratings);
        components = List.copyOf(components);
        measurements = Map.copyOf(measurements);
        roles = List.copyOf(roles);
        entries = Map.copyOf(entries);
        updates = Set.copyOf(updates);
        absorbed = Set.copyOf(absorbed);
    }

    Optional<Rated> lastRating() {
        return ratings.isEmpty() ? Optional.empty() : Optional.of(ratings.getLast());
    }

    Optional<Held> holder(IncidentRole role) {
        return roles.stream().filter(held -> held.role() == role).findFirst();
    }

    Optional<Held> held(IncidentRole role, String personId) {
        return roles.stream()
                .filter(held -> held.role() == role && held.personId().equals(personId))
                .findFirst();
    }

    Told rated(List<Rated> changed) {
        return new Told(
                changed, components, measurements, roles, entries, updates, reopening, absorbed);
    }

    Told with(Rated rating) {
        return rated(Stream.concat(ratings.stream(), Stream.of(rating)).toList());
    }

    Told with(LinkedComponent said) {
        List<LinkedComponent> others =
                components.stream()
                        .filter(each -> !each.component().equals(said.component()))
                        .toList();
        return new Told(
                ratings,
                Stream.concat(others.stream(), Stream.of(said)).toList(),
                measurements,
                roles,
                entries,
                updates,
                reopening,
                absorbed);
    }

    Told measured(String id, Measurement measurement) {
        var all = new HashMap<>(measurements);
        all.put(id, measurement);
        return new Told(ratings, components, all, roles, entries, updates, reopening, absorbed);
    }

    Told with(Held held) {
        return held(Stream.concat(roles.stream(), Stream.of(held)).toList());
    }

    Told released(IncidentRole role, String personId) {
        return held(
                roles.stream()
                        .filter(each -> each.role() != role || !each.personId().equals(personId))
                        .toList());
    }

    private Told held(List<Held> changed) {
        return new Told(
                ratings, components, measurements, changed, entries, updates, reopening, absorbed);
    }

    Told written(String entryId, String text) {
        var all = new HashMap<>(entries);
        all.put(entryId, text);
        return new Told(
                ratings, components, measurements, roles, all, updates, reopening, absorbed);
    }

    Told updated(String updateId) {
        var all = new HashSet<>(updates);
        all.add(updateId);
        return new Told(
                ratings, components, measurements, roles, entries, all, reopening, absorbed);
    }

    Told with(Reopening again) {
        return new Told(
                ratings, components, measurements, roles, entries, updates, again, absorbed);
    }

    Told absorbing(String incidentId) {
        var all = new HashSet<>(absorbed);
        all.add(incidentId);
        return new Told(ratings, components, measurements, roles, entries, updates, reopening, all);
    }

    Told releasing(String incidentId) {
        var all = new HashSet<>(absorbed);
        all.remove(incidentId);
        return new Told(ratings, components, measurements, roles, entries, updates, reopening, all);
    }
}
