package dev.turnback.feed.kafka;

import dev.turnback.feed.BodyFormat;
import dev.turnback.feed.EventFeed;
import dev.turnback.storage.Lease;
import dev.turnback.storage.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what one service publishes to its topic. Of several only the holder of the lease does;
 * one that lost it without knowing is shut out by Kafka itself. It goes on where the topic ends, so
 * nothing else has to be remembered; a topic that was lost is filled again from the beginning.
 */
public final class KafkaRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaRelay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventFeed feed;
    private final String source;
    private final CloudEvents format;
    private final Leases leases;
    private final String holder;
    private final KafkaSettings settings;
    private final InstantSource clock;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile Standing standing = new Standing(false, 0, Optional.empty());
    private volatile boolean closed;

    /**
     * Starts at once, in the background.
     *
     * @param feed has the source; it and the leases stay the caller's to close, after this
     * @param holder its own for every process that was ever started
     */
    public KafkaRelay(
            EventFeed feed,
            String source,
            BodyFormat bodies,
            Leases leases,
            String holder,
            KafkaSettings settings,
            InstantSource clock) {
        this.feed = feed;
        this.source = source;
        this.format = new CloudEvents(bodies);
        this.leases = leases;
        this.holder = holder;
        this.settings = settings;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("relay-" + source).start(this::run);
    }

    /**
     * @param leader true when this one carries
     * @param relayed every position up to here is in the topic, as far as is known
     * @param trouble why it does not get on, empty when it does
     */
    public record Standing(boolean leader, long relayed, Optional<String> trouble) {}

    public Standing standing() {
        return standing;
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try (var _ = feed.onAdvance(source, woken::release)) {
            while (!closed) {
                try {
                    Lease lease = acquire();
                    if (lease == null) {
                        sleep(settings.term().dividedBy(3));
                    } else {
                        lead(lease);
                        pause = FIRST_PAUSE;
                    }
                } catch (RuntimeException e) {
                    if (!closed) {
                        LOG.warn("{} cannot be relayed, trying again: {}", source, e.toString());
                    }
                    standing =
                            new Standing(
                                    false,
                                    standing.relayed(),
                                    Optional.of(String.valueOf(e.getMessage())));
                    sleep(pause);
                    pause = pause.multipliedBy(2);
                    pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Lease acquire() throws InterruptedException {
        return await(leases.acquire("relay-" + source, holder, clock.instant(), settings.term()))
                .orElse(null);
    }

    /** Carries for as long as the lease can be renewed. */
    private void lead(Lease first) throws InterruptedException {
        Lease lease = first;
        try (var writer = TopicWriter.open(settings, source, format)) {
            standing = new Standing(true, writer.last(), Optional.empty());
            Instant beat = Instant.MIN;
            while (!closed) {
                Instant now = clock.instant();
                if (lease.until().minus(settings.term().dividedBy(2)).isBefore(now)) {
                    Lease renewed = acquire();
                    if (renewed == null || !renewed.isOf(lease)) {
                        return;
                    }
                    lease = renewed;
                }
                woken.drainPermits();
                EventFeed.Page page = await(feed.read(source, writer.last(), settings.batch()));
                if (page.upTo() > writer.last() || !beat.isAfter(now)) {
                    writer.write(page);
                    beat = now.plus(settings.heartbeat());
                    standing = new Standing(true, writer.last(), Optional.empty());
                } else {
                    boolean _ = woken.tryAcquire(wait(now, beat).toNanos(), TimeUnit.NANOSECONDS);
                }
            }
        } finally {
            standing = new Standing(false, standing.relayed(), Optional.empty());
            giveBack(lease);
        }
    }

    private Duration wait(Instant now, Instant beat) {
        Duration third = settings.term().dividedBy(3);
        Duration toBeat = Duration.between(now, beat);
        return toBeat.compareTo(third) < 0 ? toBeat : third;
    }

    /** So that another need not wait for its end; when that fails, it ends by itself. */
    private void giveBack(Lease lease) throws InterruptedException {
        try {
            var _ = await(leases.release(lease).thenApply(_ -> source));
        } catch (RuntimeException e) {
            LOG.debug("the lease of {} ends by itself", source, e);
        }
    }

    private <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get(settings.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    e.getCause() == null ? "no answer in time" : e.getCause().getMessage(), e);
        }
    }

    private static void sleep(Duration pause) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }

    /** Gives the lease back, so that another can take over at once. */
    @Override
    public void close() {
        closed = true;
        woken.release();
        try {
            if (!thread.join(settings.patience())) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
