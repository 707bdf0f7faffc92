package dev.turnback.decision.signal.live;

import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import org.jspecify.annotations.Nullable;

/**
 * A version of a decision sheet.
 *
 * @param version 1 and up
 */
public record SheetPin(String id, int version) {

    /** Null when the rollout says none. */
    static @Nullable SheetPin of(RolloutStarted event) {
        return event.sheetId() == null || event.sheetVersion() == null
                ? null
                : new SheetPin(event.sheetId(), event.sheetVersion());
    }

    /** How {@link SheetRules} are found. */
    public String key() {
        return id + "/" + version;
    }
}
