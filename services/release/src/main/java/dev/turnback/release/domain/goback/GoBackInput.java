package dev.turnback.release.domain.goback;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.release.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that shipped since a version. All times UTC.
 *
 * @param runs the version that runs
 * @param target the version to go back to
 * @param shipped what shipped since the target and still runs, the earliest first
 * @param live the version that runs of each dependant; none where Turnback knows of none
 * @param at when the answer is to hold
 */
public record GoBackInput(
        String component,
        String runs,
        String target,
        List<Shipped> shipped,
        Map<String, String> live,
        Instant at) {

    public GoBackInput {
        shipped = List.copyOf(shipped);
        live = Map.copyOf(live);
    }

    /**
     * A release that runs.
     *
     * @param known false when it was read from history, so that its changes are not known
     */
    public record Shipped(
            String releaseId,
            String version,
            Instant exposedAt,
            boolean known,
            List<ShippedChange> changes) {

        public Shipped {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One of its changes.
     *
     * @param reversibility how far it can be taken back now; null when nobody said
     * @param closesAt when its undo window closes by itself; null when it does not, or is closed
     * @param closesWhen what closes its open undo window, in words; null when time does
     * @param dropsTo how far it can be taken back after that; null without an open window
     * @param containment what can be done when it cannot be taken back
     */
    public record ShippedChange(
            int index,
            Change change,
            @Nullable Reversibility reversibility,
            @Nullable Instant closesAt,
            @Nullable String closesWhen,
            @Nullable Reversibility dropsTo,
            List<String> containment) {

        public ShippedChange {
            containment = List.copyOf(containment);
        }
    }
}
