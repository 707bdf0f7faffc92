package dev.turnback.decision.signal.watch;

import dev.turnback.decision.signal.watch.Breach.Course;
import dev.turnback.figures.watch.WatchEvent;
import dev.turnback.figures.watch.WatchEvent.BudgetRanOut;
import dev.turnback.figures.watch.WatchEvent.CameTooLate;
import dev.turnback.figures.watch.WatchEvent.Cleared;
import dev.turnback.figures.watch.WatchEvent.ClearedByStaleness;
import dev.turnback.figures.watch.WatchEvent.Crossed;
import dev.turnback.figures.watch.WatchEvent.Recrossed;
import dev.turnback.figures.watch.WatchEvent.Retracted;
import dev.turnback.figures.watch.WatchEvent.SelfRecovered;
import dev.turnback.figures.watch.WatchEvent.WentStale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The breaches of one rule that can still change, by their onset, as what is told of them says.
 * Which obligation a breach is part of stays with it when it turns out to have begun at another
 * time.
 */
final class Breaches {

    private final NavigableMap<Instant, Breach> all = new TreeMap<>();

    /** Breaches that were part of an obligation and turned out to be none. */
    private final List<Breach> gone = new ArrayList<>();

    private final boolean withCarried;

    /**
     * @param withCarried those that began before the exposure count, too
     */
    Breaches(Collection<Breach> known, boolean withCarried) {
        this.withCarried = withCarried;
        known.forEach(each -> all.put(each.onset(), each));
    }

    /** In order of time. */
    List<Breach> all() {
        return List.copyOf(all.values());
    }

    int size() {
        return all.size();
    }

    @Nullable Breach at(Instant onset) {
        return all.get(onset);
    }

    void apply(List<WatchEvent> events) {
        events.forEach(this::apply);
    }

    private void apply(WatchEvent event) {
        switch (event) {
            case Crossed crossed when crossed.preexisting() && !withCarried -> {}
            case Crossed crossed -> all.put(crossed.onset(), Breach.of(crossed));
            case Recrossed e -> change(e.onset(), breach -> breach.recrossed(e.at()));
            case SelfRecovered e -> end(e.onset(), Course.cleared(e.containedAt()));
            case Cleared e -> end(e.onset(), Course.cleared(e.containedAt()));
            case ClearedByStaleness e -> end(e.onset(), Course.lost(e.staleSince()));
            case Retracted(WatchEvent what) -> takeBack(what);
            case BudgetRanOut _, WentStale _, CameTooLate _ -> {}
        }
    }

    private void takeBack(WatchEvent what) {
        switch (what) {
            case Crossed crossed -> remove(crossed.onset());
            case SelfRecovered e -> end(e.onset(), Course.IN_BREACH);
            case Cleared e -> end(e.onset(), Course.IN_BREACH);
            case ClearedByStaleness e -> end(e.onset(), Course.IN_BREACH);
            case Recrossed _, BudgetRanOut _, WentStale _, CameTooLate _, Retracted _ -> {}
        }
    }

    private void end(Instant onset, Course course) {
        change(onset, breach -> breach.going(course));
    }

    private void change(Instant onset, UnaryOperator<Breach> change) {
        all.computeIfPresent(onset, (_, breach) -> change.apply(breach));
    }

    private void remove(Instant onset) {
        Breach removed = all.remove(onset);
        if (removed != null && removed.duty() != null) {
            gone.add(removed);
        }
    }

    /** These are there instead of others: what those were part of goes to them. */
    void inherit(Breaches others) {
        others.all().stream().filter(each -> each.duty() != null).forEach(gone::add);
    }

    void join(Instant onset, @Nullable String duty) {
        change(onset, breach -> breach.of(duty));
    }

    /** What no sample can change any more. */
    void forgetEndedBefore(Instant moment) {
        all.values()
                .removeIf(
                        each ->
                                each.course().since() != null
                                        && each.course().since().isBefore(moment));
    }

    /**
     * Gives the obligations of what is no breach any more to the breaches that are there instead.
     *
     * @param exposedUntil breaches that were confirmed later are none of the release's
     * @return the obligations that stand on nothing now
     */
    List<String> settle(@Nullable Instant exposedUntil) {
        for (Breach each : all()) {
            if (each.duty() != null && !each.countsUntil(exposedUntil)) {
                gone.add(each);
                join(each.onset(), null);
            }
        }
        gone.sort(Comparator.comparing(Breach::onset));
        gone.removeIf(old -> handOn(old, at(old.onset()), exposedUntil));
        gone.removeIf(old -> handOn(old, firstFree(exposedUntil), exposedUntil));
        List<String> left = gone.stream().map(Breach::duty).map(String::valueOf).toList();
        gone.clear();
        return left;
    }

    private boolean handOn(Breach old, @Nullable Breach to, @Nullable Instant exposedUntil) {
        boolean fits = to != null && to.duty() == null && to.countsUntil(exposedUntil);
        if (fits && to != null) {
            join(to.onset(), old.duty());
        }
        return fits;
    }

    private @Nullable Breach firstFree(@Nullable Instant exposedUntil) {
        List<Breach> free = free(exposedUntil);
        return free.isEmpty() ? null : free.getFirst();
    }

    /** Those that count and are of no obligation yet, in order of time. */
    List<Breach> free(@Nullable Instant exposedUntil) {
        return all.values().stream()
                .filter(each -> each.duty() == null && each.countsUntil(exposedUntil))
                .toList();
    }
}
