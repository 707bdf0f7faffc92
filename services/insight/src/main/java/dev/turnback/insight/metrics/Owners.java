package dev.turnback.insight.metrics;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRegistered;
import dev.turnback.contracts.release.ReleaseEvents.OwnershipChanged;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which team owned a component when. */
final class Owners {

    private final Map<String, NavigableMap<Instant, Optional<String>>> teams = new HashMap<>();

    /**
     * @param events in the order of their log
     */
    static Owners of(Stream<ReleaseEvents> events) {
        var owners = new Owners();
        events.forEach(owners::add);
        return owners;
    }

    private void add(ReleaseEvents event) {
        if (event instanceof ComponentRegistered e) {
            add(e.component(), e.team(), e.at());
        } else if (event instanceof OwnershipChanged e) {
            add(e.component(), e.team(), e.at());
        }
    }

    private void add(String component, @Nullable String team, Instant at) {
        teams.computeIfAbsent(component, _ -> new TreeMap<>()).put(at, Optional.ofNullable(team));
    }

    /** The teams that owned one of the components at a time; nobody is known before the first. */
    Set<String> at(Collection<String> components, Instant at) {
        return components.stream()
                .flatMap(component -> at(component, at).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> at(String component, Instant at) {
        NavigableMap<Instant, Optional<String>> known = teams.get(component);
        Map.Entry<Instant, Optional<String>> last = known == null ? null : known.floorEntry(at);
        return last == null ? Optional.empty() : last.getValue();
    }
}
