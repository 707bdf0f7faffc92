package dev.turnback.decision.signal;

import dev.turnback.figures.obligation.Rule;
import dev.turnback.figures.obligation.Sample;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What was heard, for a rule that bound nobody. */
@FunctionalInterface
public interface Backtesting {

    /**
     * @param component whose signal it is; null for whatever was heard of it
     * @param from UTC; the last sample before it comes with them, since it still holds
     * @param to UTC, not part of it
     * @return in order of time, each moment once
     */
    Mono<List<Sample>> heard(
            Rule rule, String signal, @Nullable String component, Instant from, Instant to);
}
