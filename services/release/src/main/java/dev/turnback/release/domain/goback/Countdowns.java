package dev.turnback.release.domain.goback;

import dev.turnback.release.domain.goback.GoBack.Countdown;
import dev.turnback.release.domain.goback.GoBackInput.Shipped;
import dev.turnback.release.domain.goback.GoBackInput.ShippedChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which undo window closes next. */
final class Countdowns {

    /** Time comes by itself; an event perhaps. */
    private static final Comparator<Countdown> SOONEST_FIRST =
            Comparator.comparing(
                    Countdown::closesAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private Countdowns() {}

    /** Of several at once the one of what shipped first; null when none is open. */
    static @Nullable Countdown next(GoBackInput input) {
        return input.shipped().stream()
                .flatMap(shipped -> of(shipped, input.at()))
                .min(SOONEST_FIRST)
                .orElse(null);
    }

    private static Stream<Countdown> of(Shipped shipped, Instant at) {
        return shipped.changes().stream()
                .filter(change -> Reversals.hasAnOpenWindow(at, change))
                .map(change -> of(shipped, change));
    }

    private static Countdown of(Shipped shipped, ShippedChange change) {
        return new Countdown(
                shipped.releaseId(),
                shipped.version(),
                change.index(),
                change.closesAt(),
                change.closesAt() == null ? change.closesWhen() : null,
                Objects.requireNonNull(change.dropsTo()));
    }
}
