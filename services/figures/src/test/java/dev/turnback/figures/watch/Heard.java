package dev.turnback.figures.watch;

import dev.turnback.figures.obligation.Sample;
import dev.turnback.figures.watch.WatchEvent.CameTooLate;
import dev.turnback.figures.watch.WatchEvent.Retracted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A watch, and what it told that still holds. */
final class Heard {

    private final RuleWatch watch;
    private final List<WatchEvent> holds = new ArrayList<>();
    private final List<WatchEvent> tooLate = new ArrayList<>();

    private Heard(RuleWatch watch) {
        this.watch = watch;
    }

    static Heard by(RuleWatch watch) {
        return new Heard(watch);
    }

    Heard samples(List<Sample> samples) {
        samples.forEach(sample -> take(watch.sample(sample)));
        return this;
    }

    /** As they were measured. */
    Heard inOrder(List<Sample> samples) {
        return samples(samples.stream().sorted(Comparator.comparing(Sample::at)).toList());
    }

    Heard tick(Instant at) {
        take(watch.tick(at));
        return this;
    }

    Heard tell(Function<RuleWatch, List<WatchEvent>> of) {
        take(of.apply(watch));
        return this;
    }

    /** A retraction takes back only what was told. */
    private void take(List<WatchEvent> events) {
        for (WatchEvent event : events) {
            switch (event) {
                case Retracted(WatchEvent what) -> {
                    if (!holds.remove(what)) {
                        throw new AssertionError("never told: " + what);
                    }
                }
                case CameTooLate _ -> tooLate.add(event);
                case WatchEvent.Crossed _,
                        WatchEvent.Recrossed _,
                        WatchEvent.BudgetRanOut _,
                        WatchEvent.SelfRecovered _,
                        WatchEvent.Cleared _,
                        WatchEvent.WentStale _,
                        WatchEvent.ClearedByStaleness _ ->
                        holds.add(event);
            }
        }
    }

    /** In the order in which they were told. */
    List<WatchEvent> holds() {
        return holds;
    }

    List<WatchEvent> tooLate() {
        return tooLate;
    }

    WatchSnapshot snapshot() {
        return watch.snapshot();
    }
}
