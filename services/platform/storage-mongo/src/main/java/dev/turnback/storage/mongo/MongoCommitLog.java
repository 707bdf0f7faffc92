package dev.turnback.storage.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitDamagedException;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitRefusedException;
import dev.turnback.storage.EventTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A commit log in one collection of MongoDB, which several processes may write. Nothing is inserted
 * after a position that is not known to be with a majority, so there is never a gap.
 */
public final class MongoCommitLog implements CommitLog {
    private static final long PAGE_BYTES = 16L << 20;
    private static final int ROWS_AT_A_TIME = 64;

    private final MongoCollection<Document> commits;

    /** The highest position that a majority is known to have, -1 before one is known. */
    private final AtomicLong known = new AtomicLong(-1);

    private volatile boolean closed;

    private MongoCommitLog(MongoCollection<Document> commits) {
        this.commits = commits;
    }

    /**
     * Opens a log, and makes its indexes.
     *
     * @param connection stays the caller's: close it after the log
     * @param name such as {@code release}
     * @throws IllegalStateException when MongoDB cannot make the indexes
     */
    public static MongoCommitLog open(MongoConnection connection, String name) {
        MongoCollection<Document> commits = connection.collection(name + ".commits");
        Mono.from(commits.createIndex(Indexes.ascending(CommitDocuments.LAST)))
                .then(
                        Mono.from(
                                commits.createIndex(
                                        Indexes.ascending(
                                                CommitDocuments.TAGS, CommitDocuments.LAST))))
                .block(MongoConnection.PATIENCE);
        return new MongoCommitLog(commits);
    }

    @Override
    public CompletableFuture<Appended> append(Commit commit) {
        return whileOpen(
                () -> headBefore(commit).flatMap(head -> insert(commit, head)),
                MongoFailures::ofAppend);
    }

    /** Asks only when what is known does not decide it. */
    private Mono<Long> headBefore(Commit commit) {
        long head = known.get();
        return head >= commit.first() - 1 && head >= 0 ? Mono.just(head) : head();
    }

    private Mono<Long> head() {
        return lastDocument()
                .map(document -> document.getLong(CommitDocuments.LAST))
                .defaultIfEmpty(0L)
                .doOnNext(this::knows);
    }

    private void knows(long position) {
        known.accumulateAndGet(position, Math::max);
    }

    private Mono<Appended> insert(Commit commit, long head) {
        if (commit.first() <= head) {
            return Mono.just(Appended.OCCUPIED);
        }
        if (commit.first() > head + 1) {
            return Mono.error(
                    new CommitRefusedException(
                            "position " + commit.first() + " does not follow " + head));
        }
        return Mono.from(commits.insertOne(CommitDocuments.of(commit)))
                .map(
                        done -> {
                            knows(commit.last());
                            return Appended.WRITTEN;
                        })
                .onErrorResume(MongoFailures::isDuplicate, taken -> Mono.just(Appended.OCCUPIED));
    }

    @Override
    public CompletableFuture<Optional<Commit>> last() {
        return whileOpen(
                () ->
                        lastDocument()
                                .map(CommitDocuments::read)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()),
                MongoFailures::ofRead);
    }

    private Mono<Document> lastDocument() {
        return Mono.from(commits.find().sort(Sorts.descending(CommitDocuments.FIRST)).limit(1));
    }

    @Override
    public CompletableFuture<List<Commit>> read(long position, int events) {
        return page(gte(CommitDocuments.LAST, position), events, position + events - 1);
    }

    @Override
    public CompletableFuture<List<Commit>> readTagged(
            Set<EventTag> anyOf, long position, long upTo, int max) {
        return page(
                and(
                        in(
                                CommitDocuments.TAGS,
                                anyOf.stream().map(CommitDocuments::text).toList()),
                        gte(CommitDocuments.LAST, position),
                        lte(CommitDocuments.FIRST, upTo)),
                max,
                Long.MAX_VALUE);
    }

    /**
     * Streams the page, so that no more of it is in memory than is returned.
     *
     * @param upTo it ends with the commit that holds this position
     */
    private CompletableFuture<List<Commit>> page(Bson filter, int max, long upTo) {
        return whileOpen(
                () -> {
                    var page = new Page(upTo);
                    return Flux.from(
                                    commits.find(filter)
                                            .sort(Sorts.ascending(CommitDocuments.LAST))
                                            .limit(max)
                                            .batchSize(ROWS_AT_A_TIME))
                            .takeUntil(page::endsWith)
                            .then(Mono.fromSupplier(page::commits));
                },
                MongoFailures::ofRead);
    }

    @Override
    public CompletableFuture<Long> floor(long position) {
        return whileOpen(
                () ->
                        Mono.from(
                                        commits.find(gte(CommitDocuments.LAST, position))
                                                .sort(Sorts.ascending(CommitDocuments.LAST))
                                                .limit(1))
                                .map(document -> document.getLong(CommitDocuments.FIRST))
                                .map(first -> first <= position ? first : 0L)
                                .defaultIfEmpty(0L),
                MongoFailures::ofRead);
    }

    private <T> CompletableFuture<T> whileOpen(
            Supplier<Mono<T>> work, UnaryOperator<Throwable> failure) {
        return Deadline.on(
                Mono.defer(
                        () ->
                                closed
                                        ? Mono.error(
                                                new CommitRefusedException("the log is closed"))
                                        : work.get()),
                failure);
    }

    /** What was sent goes on; everything later is refused. */
    @Override
    public void close() {
        closed = true;
    }

    /** Readers get what is whole first, and meet the damage at their next page. */
    private static final class Page {
        private final List<Commit> commits = new ArrayList<>();
        private final long upTo;
        private long bytes;

        Page(long upTo) {
            this.upTo = upTo;
        }

        /** Takes a document up; true when the page ends with it. */
        boolean endsWith(Document document) {
            try {
                commits.add(CommitDocuments.read(document));
            } catch (CommitDamagedException e) {
                if (commits.isEmpty()) {
                    throw e;
                }
                return true;
            }
            bytes += CommitDocuments.size(document);
            return bytes >= PAGE_BYTES || commits.getLast().last() >= upTo;
        }

        List<Commit> commits() {
            return List.copyOf(commits);
        }
    }
}
