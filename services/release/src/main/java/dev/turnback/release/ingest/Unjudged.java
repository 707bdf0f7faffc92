package dev.turnback.release.ingest;

import dev.turnback.axon.LogReader;
import dev.turnback.release.read.deliveries.DeliveryRow;
import dev.turnback.service.Rows;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Goes on with deliveries that are kept and have no verdict, because the process that took them in
 * ended in between: soon after the start, and then every minute. Judging one twice is harmless.
 */
final class Unjudged implements AutoCloseable {

    /** Whoever takes a delivery in is given so long for its verdict. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration NEXT = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Unjudged.class);

    private final Rows<DeliveryRow> deliveries;
    private final Intake intake;
    private final LogReader log;
    private final InstantSource clock;
    private final ScheduledExecutorService timer;
    private ScheduledFuture<?> looking;

    Unjudged(
            Rows<DeliveryRow> deliveries,
            Intake intake,
            LogReader log,
            InstantSource clock,
            ScheduledExecutorService timer) {
        this.deliveries = deliveries;
        this.intake = intake;
        this.log = log;
        this.clock = clock;
        this.timer = timer;
        looking = in(FIRST);
    }

    private ScheduledFuture<?> in(Duration time) {
        return timer.schedule(this::look, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        var _ =
                deliveries
                        .find(DeliveryRow.unjudgedBefore(clock.instant().minus(GRACE)))
                        .flatMapIterable(Rows.Page::items)
                        .concatMap(this::goOn)
                        .onErrorResume(failure -> later("what waits for its verdict", failure))
                        .then()
                        .doFinally(_ -> again())
                        .subscribe();
    }

    private Mono<Void> goOn(DeliveryRow row) {
        return intake.resume(row, log.head())
                .then()
                .onErrorResume(failure -> later(row.id(), failure));
    }

    private static Mono<Void> later(String what, Throwable failure) {
        LOG.warn("{} is looked at again later", what, failure);
        return Mono.empty();
    }

    private synchronized void again() {
        if (!looking.isCancelled()) {
            looking = in(NEXT);
        }
    }

    @Override
    public synchronized void close() {
        looking.cancel(false);
    }
}
