package dev.turnback.release.read.matrix;

import dev.turnback.contracts.ChangeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was observed of each kind of change of one component. */
public record ObservedTimes(Map<ChangeKind, Observed> byKind) {

    public ObservedTimes {
        byKind = Map.copyOf(byKind);
    }

    /** What these rollbacks tell. */
    public static ObservedTimes of(List<Reversal> reversals) {
        Map<ChangeKind, Observed> all = new HashMap<>();
        for (ChangeKind kind : ChangeKind.values()) {
            Observed observed = Observed.of(seconds(reversals, kind));
            if (observed != null) {
                all.put(kind, observed);
            }
        }
        return new ObservedTimes(all);
    }

    /** Null when nothing was observed of it. */
    public @Nullable Observed of(ChangeKind kind) {
        return byKind.get(kind);
    }

    private static List<Double> seconds(List<Reversal> reversals, ChangeKind kind) {
        return reversals.stream()
                .filter(reversal -> reversal.changeKinds().contains(kind))
                .map(Reversal::seconds)
                .filter(Objects::nonNull)
                .toList();
    }
}
