package dev.turnback.release.ingest;

import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.NewBlob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/**
 * The bytes of deliveries, as they came. They may hold names and addresses: they are kept for
 * {@link #KEPT} and then gone, those of strangers for {@link #KEPT_OF_STRANGERS}.
 */
public final class Archive implements AutoCloseable {

    public static final Duration KEPT = Duration.ofDays(90);
    static final Duration KEPT_OF_STRANGERS = Duration.ofDays(3);

    private static final String STREAM = "deliveries";
    private static final String PROVEN = "turnback-proven";
    private static final Duration SWEPT = Duration.ofHours(1);
    private static final int SWEPT_AT_ONCE = 10_000;

    private final BlobLog blobs;
    private final InstantSource clock;
    private final ScheduledExecutorService timer;
    private ScheduledFuture<?> sweeping;

    public Archive(BlobLog blobs, InstantSource clock, ScheduledExecutorService timer) {
        this.blobs = blobs;
        this.clock = clock;
        this.timer = timer;
        sweeping = next();
    }

    private ScheduledFuture<?> next() {
        return timer.schedule(this::sweep, SWEPT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void sweep() {
        var _ = blobs.sweep(clock.instant(), SWEPT_AT_ONCE);
        if (!sweeping.isCancelled()) {
            sweeping = next();
        }
    }

    /**
     * @param proven true when it was shown to come from its source
     */
    record Kept(Incoming incoming, boolean proven) {}

    /** Its number, once it is durable. */
    Mono<Long> keep(Incoming incoming, boolean proven, Instant at) {
        Map<String, String> attributes = new HashMap<>(incoming.headers());
        attributes.put(PROVEN, String.valueOf(proven));
        var blob =
                NewBlob.of(
                        incoming.bytes(),
                        attributes,
                        at,
                        at.plus(proven ? KEPT : KEPT_OF_STRANGERS));
        return Mono.fromFuture(() -> blobs.append(STREAM, List.of(blob))).map(List::getFirst);
    }

    /** Empty when it was not kept, or no longer is. */
    public Mono<Incoming> incoming(long number) {
        return get(number).map(Kept::incoming);
    }

    Mono<Kept> get(long number) {
        return number == 0
                ? Mono.empty()
                : Mono.fromFuture(() -> blobs.get(STREAM, number))
                        .flatMap(Mono::justOrEmpty)
                        .map(Archive::kept);
    }

    private static Kept kept(Blob blob) {
        Map<String, String> headers = new HashMap<>(blob.attributes());
        String proven = Optional.ofNullable(headers.remove(PROVEN)).orElse("false");
        return new Kept(new Incoming(headers, blob.content()), Boolean.parseBoolean(proven));
    }

    @Override
    public synchronized void close() {
        sweeping.cancel(false);
    }
}
