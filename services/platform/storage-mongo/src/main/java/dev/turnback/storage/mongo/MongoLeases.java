package dev.turnback.storage.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.reactivestreams.client.MongoCollection;
import dev.turnback.storage.Lease;
import dev.turnback.storage.LeaseStoreException;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** Leases in one collection of MongoDB: each is one document, replaced only as it was read. */
public final class MongoLeases implements Leases {
    private static final String NAME = "_id";
    private static final String HOLDER = "holder";
    private static final String EPOCH = "epoch";
    private static final String UNTIL = "untilMicros";

    private final MongoCollection<Document> leases;
    private volatile boolean closed;

    /**
     * @param connection stays the caller's: close it after this
     */
    public MongoLeases(MongoConnection connection) {
        this.leases = connection.collection("leases");
    }

    @Override
    public CompletableFuture<Optional<Lease>> acquire(
            String name, String holder, Instant now, Duration term) {
        return done(
                () -> {
                    Leases.requireValid(name, holder, term);
                    return attempt(name, holder, now, term);
                });
    }

    /** Whoever loses a race looks again: the winner's lease decides. */
    private Mono<Optional<Lease>> attempt(String name, String holder, Instant now, Duration term) {
        return find(name)
                .flatMap(
                        found ->
                                Lease.next(found, name, holder, now, term)
                                        .map(
                                                next ->
                                                        put(found, next)
                                                                .filter(won -> won)
                                                                .map(won -> Optional.of(next))
                                                                .switchIfEmpty(
                                                                        Mono.defer(
                                                                                () ->
                                                                                        attempt(
                                                                                                name,
                                                                                                holder,
                                                                                                now,
                                                                                                term))))
                                        .orElseGet(() -> Mono.just(Optional.empty())));
    }

    private Mono<Optional<Lease>> find(String name) {
        return Mono.from(leases.find(eq(NAME, name)).limit(1))
                .map(MongoLeases::read)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Boolean> put(Optional<Lease> found, Lease next) {
        if (found.isPresent()) {
            return replaced(as(found.get(), true), next);
        }
        return Mono.from(leases.insertOne(write(next)))
                .map(inserted -> true)
                .onErrorResume(MongoFailures::isDuplicate, taken -> Mono.just(false));
    }

    private Mono<Boolean> replaced(Bson expected, Lease next) {
        return Mono.from(
                        leases.updateOne(
                                expected,
                                combine(
                                        set(HOLDER, next.holder()),
                                        set(EPOCH, next.epoch()),
                                        set(UNTIL, micros(next)))))
                .map(result -> result.getMatchedCount() == 1);
    }

    @Override
    public CompletableFuture<Void> release(Lease lease) {
        return done(() -> replaced(as(lease, false), lease.released())).thenAccept(released -> {});
    }

    private static Bson as(Lease lease, boolean withItsEnd) {
        Bson same =
                and(eq(NAME, lease.name()), eq(HOLDER, lease.holder()), eq(EPOCH, lease.epoch()));
        return withItsEnd ? and(same, eq(UNTIL, micros(lease))) : same;
    }

    private static Document write(Lease lease) {
        return new Document(NAME, lease.name())
                .append(HOLDER, lease.holder())
                .append(EPOCH, lease.epoch())
                .append(UNTIL, micros(lease));
    }

    private static Lease read(Document document) {
        return new Lease(
                document.getString(NAME),
                document.getString(HOLDER),
                document.getLong(EPOCH),
                ViewValue.Moment.ofEpochMicros(document.getLong(UNTIL)).value());
    }

    private static long micros(Lease lease) {
        return new ViewValue.Moment(lease.until()).epochMicros();
    }

    private <T> CompletableFuture<T> done(Supplier<Mono<T>> work) {
        return Deadline.on(
                Mono.defer(
                        () ->
                                closed
                                        ? Mono.error(
                                                new IllegalStateException("this store is closed"))
                                        : work.get()),
                MongoLeases::failure);
    }

    private static Throwable failure(Throwable cause) {
        return cause instanceof IllegalArgumentException || cause instanceof IllegalStateException
                ? cause
                : new LeaseStoreException("MongoDB: " + cause, cause);
    }

    /** What was sent goes on; everything later is refused. */
    @Override
    public void close() {
        closed = true;
    }
}
