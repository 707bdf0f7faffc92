package dev.turnback.feed;

/**
 * What became of parked events that were to be tried again.
 *
 * @param applied how many are in the view now and no longer parked
 * @param failed how many stay parked: those that failed, and those of their keys behind them
 */
public record Retried(int applied, int failed) {

    static final Retried NOTHING = new Retried(0, 0);

    Retried plus(Retried more) {
        return new Retried(applied + more.applied, failed + more.failed);
    }
}
