package dev.turnback.decision.signal.watch;

import dev.turnback.decision.signal.watch.Breach.Course.Kind;
import dev.turnback.figures.obligation.Rule;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.figures.watch.Lateness;
import dev.turnback.figures.watch.RuleWatch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule would have shown, had it been watched. Pure. */
public final class Backtest {

    private Backtest() {}

    /**
     * A breach that was confirmed, times in UTC.
     *
     * @param clearedAt since when it was clear; null when it was not, or nobody knows
     * @param lostAt since when nothing was heard of it; null when it was heard of
     */
    public record Crossing(
            Instant onset,
            Instant confirmedAt,
            @Nullable Instant clearedAt,
            @Nullable Instant lostAt) {

        private static Crossing of(Breach breach) {
            Instant since = breach.course().since();
            return new Crossing(
                    breach.onset(),
                    breach.confirmedAt(),
                    breach.course().kind() == Kind.CLEARED ? since : null,
                    breach.course().kind() == Kind.LOST ? since : null);
        }
    }

    /**
     * @param samples in order of time
     */
    public static List<Crossing> of(Rule rule, Instant from, Instant to, List<Sample> samples) {
        var watch = new RuleWatch(rule, from, Lateness.USUAL);
        var breaches = new Breaches(List.of(), true);
        samples.forEach(each -> breaches.apply(watch.sample(each)));
        breaches.apply(watch.tick(to));
        return breaches.all().stream().map(Crossing::of).toList();
    }
}
