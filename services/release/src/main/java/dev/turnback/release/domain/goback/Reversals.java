package dev.turnback.release.domain.goback;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.goback.GoBackInput.ShippedChange;
import dev.turnback.release.domain.release.ReleasePolicies;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a shipped change can be taken back at some time, UTC. */
final class Reversals {

    private Reversals() {}

    /** A window whose time is over has closed, whether anybody noted it or not. */
    static @Nullable Reversibility at(Instant at, ShippedChange change) {
        Reversibility after = change.dropsTo();
        return after != null && isOver(at, change)
                ? ReleasePolicies.harder(change.reversibility(), after)
                : change.reversibility();
    }

    /** It will become harder to take back than it is. */
    static boolean hasAnOpenWindow(Instant at, ShippedChange change) {
        Reversibility after = change.dropsTo();
        Reversibility now = at(at, change);
        return after != null
                && !isOver(at, change)
                && (change.closesAt() != null || change.closesWhen() != null)
                && (now == null || after.compareTo(now) > 0);
    }

    private static boolean isOver(Instant at, ShippedChange change) {
        return change.closesAt() != null && !change.closesAt().isAfter(at);
    }
}
