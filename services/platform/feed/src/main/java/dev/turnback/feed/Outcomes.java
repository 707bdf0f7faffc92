package dev.turnback.feed;

import dev.turnback.feed.CommandDispatcher.Receipt;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what became of commands. Safe for many threads. */
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final LongAdder accepted = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder ignored = new LongAdder();

    void count(CommandDispatcher.Order order, Receipt receipt) {
        switch (receipt) {
            case Receipt.Accepted _ -> accepted.increment();
            case Receipt.Ignored _, Receipt.DoneOtherwise _ -> ignored.increment();
            case Receipt.Rejected(String reason) -> {
                rejected.increment();
                LOG.info("{} was rejected: {}", order.idempotencyKey(), reason);
            }
        }
    }

    Counts counts() {
        return new Counts(accepted.sum(), rejected.sum(), ignored.sum());
    }

    /** How many commands had which outcome since the start. */
    record Counts(long accepted, long rejected, long ignored) {}
}
