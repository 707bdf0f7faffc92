package dev.turnback.storage.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobDamagedException;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.BlobLogException;
import dev.turnback.storage.NewBlob;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Records in one collection of MongoDB, one document each. Records that one process appends
 * together lie next to each other unless another process appends to the same stream meanwhile.
 */
public final class MongoBlobLog implements BlobLog {
    private static final long PAGE_BYTES = 16L << 20;
    private static final int ROWS_AT_A_TIME = 64;
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> blobs;
    private final BlobSweep sweep;
    private final InstantSource clock;
    private final InOrder appends = new InOrder();
    private volatile boolean closed;

    private MongoBlobLog(MongoCollection<Document> blobs, InstantSource clock) {
        this.blobs = blobs;
        this.sweep = new BlobSweep(blobs);
        this.clock = clock;
    }

    /**
     * Opens a log, and makes its indexes.
     *
     * @param connection stays the caller's: close it after the log
     * @param name such as {@code deliveries}
     * @param clock decides which records have expired
     * @throws BlobLogException when MongoDB refuses
     */
    public static MongoBlobLog open(MongoConnection connection, String name, InstantSource clock) {
        MongoCollection<Document> blobs = connection.collection(name + ".blobs");
        Deadline.on(
                        Mono.from(
                                        blobs.createIndex(
                                                Indexes.ascending(
                                                        BlobDocuments.STREAM,
                                                        BlobDocuments.SEQUENCE),
                                                new IndexOptions().unique(true)))
                                .then(
                                        Mono.from(
                                                blobs.createIndex(
                                                        Indexes.ascending(
                                                                BlobDocuments.KEEP_UNTIL)))),
                        MongoBlobLog::failure)
                .join();
        return new MongoBlobLog(blobs, clock);
    }

    @Override
    public CompletableFuture<List<Long>> append(String stream, List<NewBlob> records) {
        return appends.run(
                () ->
                        whileOpen(
                                () -> {
                                    BlobLog.requireStream(stream);
                                    return append(stream, records, List.of());
                                }));
    }

    private Mono<List<Long>> append(String stream, List<NewBlob> records, List<Long> before) {
        if (records.isEmpty()) {
            return Mono.just(before);
        }
        return last(stream)
                .flatMap(
                        last -> {
                            var documents = new ArrayList<Document>();
                            for (NewBlob record : records) {
                                documents.add(
                                        BlobDocuments.of(
                                                stream,
                                                last + 1 + documents.size(),
                                                record,
                                                clock.instant()));
                            }
                            return Mono.from(blobs.insertMany(documents))
                                    .map(done -> documents.size())
                                    .onErrorResume(
                                            MongoBulkWriteException.class,
                                            MongoBlobLog::insertedBeforeAnothers)
                                    .flatMap(
                                            inserted ->
                                                    append(
                                                            stream,
                                                            records.subList(
                                                                    inserted, records.size()),
                                                            numbers(before, last, inserted)));
                        });
    }

    /** Another process took a number: what comes from there on gets the next ones. */
    private static Mono<Integer> insertedBeforeAnothers(MongoBulkWriteException failure) {
        boolean taken =
                failure.getWriteConcernError() == null
                        && failure.getWriteErrors().stream()
                                .allMatch(error -> error.getCode() == DUPLICATE_KEY);
        return taken
                ? Mono.just(failure.getWriteErrors().getFirst().getIndex())
                : Mono.error(failure);
    }

    private static List<Long> numbers(List<Long> before, long last, int inserted) {
        return LongStream.concat(
                        before.stream().mapToLong(Long::longValue),
                        LongStream.rangeClosed(last + 1, last + inserted))
                .boxed()
                .toList();
    }

    private Mono<Long> last(String stream) {
        return Mono.from(
                        blobs.find(eq(BlobDocuments.STREAM, stream))
                                .sort(Sorts.descending(BlobDocuments.SEQUENCE))
                                .limit(1))
                .map(found -> found.getLong(BlobDocuments.SEQUENCE))
                .defaultIfEmpty(0L);
    }

    @Override
    public CompletableFuture<List<Blob>> read(String stream, long afterSequence, int max) {
        return whileOpen(
                () -> {
                    BlobLog.requireStream(stream);
                    BlobLog.requireMost(max);
                    var page = new Page();
                    return Flux.from(
                                    blobs.find(
                                                    and(
                                                            eq(BlobDocuments.STREAM, stream),
                                                            gt(
                                                                    BlobDocuments.SEQUENCE,
                                                                    afterSequence),
                                                            kept()))
                                            .sort(Sorts.ascending(BlobDocuments.SEQUENCE))
                                            .limit(max)
                                            .batchSize(ROWS_AT_A_TIME))
                            .takeUntil(page::endsWith)
                            .then(Mono.fromSupplier(page::blobs));
                });
    }

    private Bson kept() {
        return and(
                exists(BlobDocuments.CONTENT),
                gt(BlobDocuments.KEEP_UNTIL, BlobDocuments.micros(clock.instant())));
    }

    @Override
    public CompletableFuture<Optional<Blob>> get(String stream, long sequence) {
        return whileOpen(
                () -> {
                    BlobLog.requireStream(stream);
                    return Mono.from(
                                    blobs.find(
                                            and(
                                                    eq(
                                                            BlobDocuments.ID,
                                                            BlobDocuments.id(stream, sequence)),
                                                    kept())))
                            .map(BlobDocuments::read)
                            .map(Optional::of)
                            .defaultIfEmpty(Optional.empty());
                });
    }

    @Override
    public CompletableFuture<Integer> sweep(Instant now, int max) {
        return whileOpen(
                () -> {
                    BlobLog.requireMost(max);
                    return sweep.run(
                            lte(BlobDocuments.KEEP_UNTIL, BlobDocuments.micros(now)),
                            BlobDocuments.micros(now),
                            max);
                });
    }

    private <T> CompletableFuture<T> whileOpen(Supplier<Mono<T>> work) {
        return Deadline.on(
                Mono.defer(
                        () ->
                                closed
                                        ? Mono.error(new IllegalStateException("the log is closed"))
                                        : work.get()),
                MongoBlobLog::failure);
    }

    private static Throwable failure(Throwable cause) {
        if (cause instanceof IllegalArgumentException
                || cause instanceof IllegalStateException
                || cause instanceof BlobDamagedException) {
            return cause;
        }
        return MongoFailures.isDiskFull(cause)
                ? BlobLogException.diskFull("the disk of MongoDB is full", cause)
                : new BlobLogException("MongoDB: " + cause, cause);
    }

    /** Waits for what was asked for, then refuses everything. */
    @Override
    public void close() {
        appends.await();
        closed = true;
    }

    /** Ends before a damaged record, unless that is its first. */
    private static final class Page {
        private final List<Blob> blobs = new ArrayList<>();
        private long bytes;

        boolean endsWith(Document document) {
            try {
                blobs.add(BlobDocuments.read(document));
            } catch (BlobDamagedException e) {
                if (blobs.isEmpty()) {
                    throw e;
                }
                return true;
            }
            bytes += document.get(BlobDocuments.CONTENT, Binary.class).length();
            return bytes >= PAGE_BYTES;
        }

        List<Blob> blobs() {
            return List.copyOf(blobs);
        }
    }
}
