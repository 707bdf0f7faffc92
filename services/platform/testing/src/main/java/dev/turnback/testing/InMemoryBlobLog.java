package dev.turnback.testing;

import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobDamagedException;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.NewBlob;
import dev.turnback.storage.Payload;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A blob log that lives as long as its disk. */
public final class InMemoryBlobLog implements BlobLog {

    private final Disk disk;
    private final InstantSource clock;
    private volatile boolean closed;

    public InMemoryBlobLog(InstantSource clock) {
        this(new Disk(), clock);
    }

    /** Opens what an earlier log left on the disk. */
    public InMemoryBlobLog(Disk disk, InstantSource clock) {
        this.disk = disk;
        this.clock = clock;
    }

    /** Outlives a log, as a file would. */
    public static final class Disk {
        private final Map<String, NavigableMap<Long, Stored>> streams = new HashMap<>();
        private final Map<String, Long> last = new HashMap<>();

        /** Changes a record behind the log's back. */
        public synchronized void damage(String stream, long sequence) {
            of(stream)
                    .computeIfPresent(
                            sequence,
                            (number, stored) ->
                                    new Stored(stored.blob, Payload.of("damaged"), stored.sha256));
        }

        private NavigableMap<Long, Stored> of(String stream) {
            return streams.computeIfAbsent(stream, name -> new TreeMap<>());
        }
    }

    @Override
    public CompletableFuture<List<Long>> append(String stream, List<NewBlob> records) {
        return now(
                () -> {
                    BlobLog.requireStream(stream);
                    var numbers = new ArrayList<Long>();
                    for (NewBlob blob : records) {
                        long number = disk.last.merge(stream, 1L, Long::sum);
                        disk.of(stream)
                                .put(number, new Stored(blob, blob.content(), blob.sha256()));
                        numbers.add(number);
                    }
                    return List.copyOf(numbers);
                });
    }

    @Override
    public CompletableFuture<List<Blob>> read(String stream, long afterSequence, int max) {
        return now(
                () -> {
                    BlobLog.requireStream(stream);
                    BlobLog.requireMost(max);
                    var page = new ArrayList<Blob>();
                    for (var each : disk.of(stream).tailMap(afterSequence, false).entrySet()) {
                        if (page.size() == max) {
                            break;
                        }
                        if (!each.getValue().expired(clock.instant())) {
                            try {
                                page.add(each.getValue().read(stream, each.getKey()));
                            } catch (BlobDamagedException e) {
                                if (page.isEmpty()) {
                                    throw e;
                                }
                                break;
                            }
                        }
                    }
                    return List.copyOf(page);
                });
    }

    @Override
    public CompletableFuture<Optional<Blob>> get(String stream, long sequence) {
        return now(
                () -> {
                    BlobLog.requireStream(stream);
                    Stored stored = disk.of(stream).get(sequence);
                    return stored == null || stored.expired(clock.instant())
                            ? Optional.empty()
                            : Optional.of(stored.read(stream, sequence));
                });
    }

    @Override
    public CompletableFuture<Integer> sweep(Instant now, int max) {
        return now(
                () -> {
                    BlobLog.requireMost(max);
                    int swept = 0;
                    for (NavigableMap<Long, Stored> stream : disk.streams.values()) {
                        List<Long> expired =
                                stream.entrySet().stream()
                                        .filter(each -> each.getValue().expired(now))
                                        .map(Map.Entry::getKey)
                                        .limit(max - swept)
                                        .toList();
                        expired.forEach(stream::remove);
                        swept += expired.size();
                    }
                    return swept;
                });
    }

    @Override
    public void close() {
        closed = true;
    }

    private <T> CompletableFuture<T> now(Supplier<T> work) {
        synchronized (disk) {
            try {
                if (closed) {
                    throw new IllegalStateException("the log is closed");
                }
                return CompletableFuture.completedFuture(work.get());
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }

    private record Stored(NewBlob blob, Payload content, String sha256) {

        boolean expired(Instant now) {
            return !blob.keepUntil().isAfter(now);
        }

        Blob read(String stream, long sequence) {
            return new Blob(
                    stream,
                    sequence,
                    content,
                    blob.attributes(),
                    blob.at(),
                    blob.keepUntil(),
                    sha256);
        }
    }
}
