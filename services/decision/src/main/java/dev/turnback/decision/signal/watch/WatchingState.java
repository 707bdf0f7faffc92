package dev.turnback.decision.signal.watch;

import java.util.List;
import java.util.Map;

/**
 * All that the watching knows, to be stored.
 *
 * @param takenBack how often obligations were taken back, by id
 */
public record WatchingState(
        List<WatchState> watches, List<DutyState> duties, Map<String, Integer> takenBack) {

    public WatchingState {
        watches = List.copyOf(watches);
        duties = List.copyOf(duties);
        takenBack = Map.copyOf(takenBack);
    }
}
