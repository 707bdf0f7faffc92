package dev.turnback.figures.watch;

import static dev.turnback.figures.watch.Nanos.NEVER;

import dev.turnback.figures.watch.Deadline.Kind;
import dev.turnback.figures.watch.WatchEvent.BudgetRanOut;
import dev.turnback.figures.watch.WatchEvent.Cleared;
import dev.turnback.figures.watch.WatchEvent.ClearedByStaleness;
import dev.turnback.figures.watch.WatchEvent.Crossed;
import dev.turnback.figures.watch.WatchEvent.Recrossed;
import dev.turnback.figures.watch.WatchEvent.SelfRecovered;
import dev.turnback.figures.watch.WatchEvent.WentStale;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the samples in order of time. It changes in place and allocates nothing but what
 * it tells. K is when the breach is confirmed: nobody knows here who was told.
 */
final class Walk {

    private final Terms terms;
    private final SignalState signal;

    private long decidedTo = Nanos.EVER;
    private long onset = NEVER;
    private long confirmedAt = NEVER;
    private boolean recovering;
    private boolean budgetRanOut;

    private Kind dueKind = Kind.STALE;
    private long dueAt;

    Walk(Terms terms) {
        this.terms = terms;
        signal = new SignalState(terms);
        plan();
    }

    /** True when a sample of this moment comes after all that was heard and decided. */
    boolean continuesAt(long at) {
        return at >= decidedTo;
    }

    /** True while there are too few samples to say anything. */
    boolean hasHeardTooFew() {
        return signal.hasHeardTooFew();
    }

    boolean breachedBefore() {
        return signal.breachedBefore();
    }

    /**
     * @param at where the walk {@linkplain #continuesAt continues}
     */
    void hear(long at, double harm, List<WatchEvent> out) {
        if (at > terms.exposedAt()) {
            decide(at, at - 1, out);
            signal.read(at, harm);
            follow(at, out);
        } else {
            signal.carryIn(at, harm);
        }
        decidedTo = at + 1;
        plan();
    }

    /** Decides what time alone decides up to and at that moment. */
    void passTo(long now, List<WatchEvent> out) {
        decide(now, now, out);
    }

    @Nullable Deadline next() {
        return dueAt == NEVER ? null : new Deadline(dueKind, Nanos.moment(dueAt));
    }

    /** A signal that becomes stale the moment a sample comes has not been stale. */
    private void decide(long by, long staleBy, List<WatchEvent> out) {
        while (dueAt <= (dueKind == Kind.STALE ? staleBy : by)) {
            decidedTo = Math.max(decidedTo, Math.max(dueAt, terms.exposedAt() + 1));
            switch (dueKind) {
                case CONFIRMED -> cross(out);
                case QUIET -> clear(out);
                case GIVEN_UP -> giveUp(out);
                case BUDGET -> runOutOfBudget(out);
                case STALE -> goStale(out);
            }
            plan();
        }
    }

    private void cross(List<WatchEvent> out) {
        onset = signal.breachedSince();
        confirmedAt = dueAt;
        signal.tell();
        out.add(
                new Crossed(
                        onset(),
                        Nanos.moment(confirmedAt),
                        signal.standsOnAbsence(confirmedAt),
                        signal.breachedBefore() && onset == terms.exposedAt()));
    }

    /** Whether what was in breach is on its way to be clear, or in breach once more. */
    private void follow(long at, List<WatchEvent> out) {
        if (!isOpen()) {
            return;
        }
        if (!signal.isBreached()) {
            recovering |= signal.isClear();
        } else if (recovering) {
            recovering = false;
            out.add(new Recrossed(onset(), Nanos.moment(at)));
        }
    }

    private void clear(List<WatchEvent> out) {
        long containedAt = clearAndKnowableSince();
        out.add(
                containedAt <= outOfBudgetAt()
                        ? new SelfRecovered(onset(), Nanos.moment(containedAt))
                        : new Cleared(onset(), Nanos.moment(containedAt)));
        close();
    }

    private void giveUp(List<WatchEvent> out) {
        out.add(
                new ClearedByStaleness(
                        onset(), Nanos.moment(signal.staleAt()), Nanos.moment(dueAt)));
        close();
    }

    private void close() {
        onset = NEVER;
        confirmedAt = NEVER;
        recovering = false;
        budgetRanOut = false;
        signal.tell();
    }

    private void runOutOfBudget(List<WatchEvent> out) {
        budgetRanOut = true;
        out.add(new BudgetRanOut(onset(), Nanos.moment(dueAt)));
    }

    private void goStale(List<WatchEvent> out) {
        decidedTo = Math.max(decidedTo, dueAt + 1);
        signal.goStale();
        out.add(new WentStale(Nanos.moment(dueAt)));
        follow(dueAt, out);
    }

    private boolean isOpen() {
        return onset != NEVER;
    }

    private Instant onset() {
        return Nanos.moment(onset);
    }

    private long clearAndKnowableSince() {
        return Math.max(signal.clearSince(), confirmedAt);
    }

    private long outOfBudgetAt() {
        return Nanos.plus(confirmedAt, terms.budget());
    }

    /** What comes first; of one moment, in the order in which they are asked for. */
    private void plan() {
        dueAt = NEVER;
        if (!isOpen()) {
            plan(Kind.CONFIRMED, signal.confirmedAt());
        } else {
            planTheEnd();
        }
        if (!signal.isAbsent()) {
            plan(Kind.STALE, signal.staleAt());
        }
    }

    private void planTheEnd() {
        if (signal.isClear()) {
            plan(Kind.QUIET, Nanos.plus(clearAndKnowableSince(), terms.quiet()));
        } else if (signal.isAbsent() && !terms.mustHaveData()) {
            plan(Kind.GIVEN_UP, Nanos.plus(signal.staleAt(), terms.quiet()));
        }
        if (!budgetRanOut) {
            plan(Kind.BUDGET, outOfBudgetAt());
        }
    }

    private void plan(Kind kind, long at) {
        if (at < dueAt) {
            dueKind = kind;
            dueAt = at;
        }
    }

    Settled settled() {
        return new Settled(
                decidedTo,
                signal.settled(),
                new Settled.OfTheBreach(onset, confirmedAt, recovering, budgetRanOut));
    }

    void resume(Settled settled) {
        decidedTo = settled.decidedTo();
        signal.resume(settled.signal());
        onset = settled.breach().onset();
        confirmedAt = settled.breach().confirmedAt();
        recovering = settled.breach().recovering();
        budgetRanOut = settled.breach().budgetRanOut();
        plan();
    }
}
