package dev.turnback.release.write.importhistory;

import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.imports.domain.RefusedItem;
import dev.turnback.imports.write.ItemCommands;
import dev.turnback.release.domain.observation.ObservationCommand.RecordObservation;
import dev.turnback.release.domain.observation.ObservationIds;
import dev.turnback.release.domain.observation.Seen;
import dev.turnback.release.write.Refusals;
import org.jspecify.annotations.Nullable;

/** Every item is recorded as an observation. */
record Observations(Items items) implements ItemCommands<HistoryItem> {

    @Override
    public @Nullable String key(HistoryItem item) {
        return item.key();
    }

    @Override
    public Object command(HistoryItem item, String importId) {
        Seen seen = items.seen(item);
        return new RecordObservation(
                ObservationIds.observationId(seen.component(), seen.key()), importId, seen);
    }

    @Override
    public RefusedItem refused(HistoryItem item, Object reason) {
        return new RefusedItem(item.key(), "key", Refusals.of(reason).detail());
    }
}
