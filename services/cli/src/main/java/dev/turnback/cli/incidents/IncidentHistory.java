package dev.turnback.cli.incidents;

import dev.turnback.contracts.history.IncidentSeen;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a file tells of past incidents.
 *
 * @param incidents each once
 * @param setAside how many entries are no incidents, by the reason
 */
public record IncidentHistory(List<IncidentSeen> incidents, Map<String, Integer> setAside) {

    public IncidentHistory {
        incidents = List.copyOf(incidents);
        setAside = Collections.unmodifiableMap(new TreeMap<>(setAside));
    }

    /**
     * One entry of a file.
     *
     * @param incident empty when the entry is none
     * @param reason why it is none
     */
    public record Entry(Optional<IncidentSeen> incident, String reason) {

        public static Entry of(IncidentSeen incident) {
            return new Entry(Optional.of(incident), "");
        }

        public static Entry aside(String reason) {
            return new Entry(Optional.empty(), reason);
        }
    }

    /** An incident that two entries tell in the same words of its key is kept once. */
    public static IncidentHistory of(List<Entry> entries) {
        Map<String, Integer> aside = new TreeMap<>();
        Set<String> keys = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.incident().isEmpty()) {
                aside.merge(entry.reason(), 1, Integer::sum);
            }
        }
        List<IncidentSeen> incidents =
                entries.stream().flatMap(entry -> entry.incident().stream()).toList();
        List<IncidentSeen> once =
                incidents.stream().filter(incident -> keys.add(incident.key())).toList();
        if (once.size() < incidents.size()) {
            aside.put("told twice", incidents.size() - once.size());
        }
        return new IncidentHistory(once, aside);
    }

    /** What was found, for the person at the terminal. */
    public String summary() {
        long open = incidents.stream().filter(each -> each.resolvedAt() == null).count();
        StringBuilder text = new StringBuilder("Found ").append(incidents.size());
        text.append(" incidents").append(open > 0 ? " (" + open + " still open), " : ", ");
        text.append(setAside.values().stream().mapToInt(Integer::intValue).sum());
        text.append(" set aside");
        setAside.forEach(
                (reason, n) -> text.append("\n  set aside: ").append(n).append(' ').append(reason));
        return text.toString();
    }
}
