package dev.turnback.figures.watch;

import dev.turnback.figures.watch.Deadline.Kind;
import dev.turnback.figures.watch.WatchEvent.BudgetRanOut;
import dev.turnback.figures.watch.WatchEvent.Crossed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal that must be there, while there are fewer samples than the rule asks for: it is absent
 * from exposure on, and that is a breach.
 *
 * @param preexisting it was in breach before exposure, as far as it was heard
 */
record NothingHeard(Terms terms, boolean preexisting) {

    /** What there is to tell of it by that moment. */
    List<WatchEvent> by(long now) {
        var told = new ArrayList<WatchEvent>();
        if (confirmedAt() <= now) {
            told.add(new Crossed(onset(), Nanos.moment(confirmedAt()), true, preexisting));
        }
        if (outOfBudgetAt() <= now) {
            told.add(new BudgetRanOut(onset(), Nanos.moment(outOfBudgetAt())));
        }
        return told;
    }

    @Nullable Deadline nextAfter(long now) {
        if (confirmedAt() > now) {
            return deadline(Kind.CONFIRMED, confirmedAt());
        }
        return outOfBudgetAt() > now ? deadline(Kind.BUDGET, outOfBudgetAt()) : null;
    }

    private static @Nullable Deadline deadline(Kind kind, long at) {
        return at == Nanos.NEVER ? null : new Deadline(kind, Nanos.moment(at));
    }

    private Instant onset() {
        return Nanos.moment(terms.exposedAt());
    }

    private long confirmedAt() {
        return Nanos.plus(terms.exposedAt(), terms.sustain());
    }

    private long outOfBudgetAt() {
        return Nanos.plus(confirmedAt(), terms.budget());
    }
}
