package dev.turnback.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewPage;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewStoreException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Views in MongoDB, which several processes may share. A row is one document, replaced only by what
 * is newer; there are no transactions over several rows.
 */
public final class MongoViewStore implements ViewStore {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final ViewGenerations generations;
    private final InOrder writes = new InOrder();
    private volatile boolean closed;

    private MongoViewStore(ViewGenerations generations) {
        this.generations = generations;
    }

    /**
     * Opens the views, and makes their collections and indexes.
     *
     * @param connection stays the caller's: close it after the store
     * @param store such as {@code release}: views of different stores have nothing to do with each
     *     other
     * @param clock says for how long a replaced generation is kept for those who still read it
     * @throws ViewStoreException when MongoDB refuses
     */
    public static MongoViewStore open(
            MongoConnection connection,
            String store,
            List<ViewDefinition> views,
            InstantSource clock) {
        var generations = new ViewGenerations(connection, store, views, clock);
        Deadline.on(generations.open().thenReturn(store), MongoViewStore::failure).join();
        return new MongoViewStore(generations);
    }

    @Override
    public CompletableFuture<Optional<ViewRow>> get(String view, String id) {
        return entries(view, List.of(id))
                .thenApply(
                        found ->
                                found.get(id) instanceof ViewRow row
                                        ? Optional.of(row)
                                        : Optional.empty());
    }

    @Override
    public CompletableFuture<Map<String, ViewEntry>> entries(String view, Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        return read(
                () ->
                        generations
                                .place(view)
                                .flatMapMany(
                                        place ->
                                                Flux.from(
                                                        place.rows()
                                                                .find(in(ViewDocuments.ID, wanted))
                                                                .batchSize(ROWS_AT_A_TIME)))
                                .map(ViewDocuments::entry)
                                .collect(Collectors.toUnmodifiableMap(ViewEntry::id, e -> e)));
    }

    @Override
    public CompletableFuture<ViewPage> find(ViewQuery query) {
        return read(
                () ->
                        generations
                                .place(query.view())
                                .flatMap(
                                        place -> {
                                            var search =
                                                    new ViewSearch(
                                                            query,
                                                            place.definition()
                                                                    .index(query.index()));
                                            return Flux.from(
                                                            place.rows()
                                                                    .find(search.filter())
                                                                    .sort(search.sort())
                                                                    .limit(query.limit() + 1)
                                                                    .batchSize(ROWS_AT_A_TIME))
                                                    .collectList()
                                                    .map(found -> page(query, search, found));
                                        }));
    }

    private static ViewPage page(ViewQuery query, ViewSearch search, List<Document> found) {
        List<Document> page = found.subList(0, Math.min(query.limit(), found.size()));
        return new ViewPage(
                page.stream().map(ViewDocuments::entry).map(ViewRow.class::cast).toList(),
                found.size() > page.size()
                        ? Optional.of(search.cursor(page.getLast()))
                        : Optional.empty());
    }

    @Override
    public CompletableFuture<Void> forEach(String view, Consumer<ViewRow> consumer) {
        return whileOpen(generations.place(view))
                .flatMapMany(
                        place ->
                                Flux.from(
                                        place.rows()
                                                .find(exists(ViewDocuments.BODY))
                                                .sort(Sorts.ascending(ViewDocuments.ID))
                                                .batchSize(ROWS_AT_A_TIME)))
                .timeout(MongoConnection.PATIENCE)
                .map(ViewDocuments::entry)
                .onErrorMap(MongoViewStore::failure)
                .doOnNext(entry -> consumer.accept((ViewRow) entry))
                .then(Mono.just(view))
                .toFuture()
                .thenAccept(done -> {});
    }

    @Override
    public CompletableFuture<Void> write(ViewBatch batch) {
        return inOrder(
                () ->
                        generations
                                .place(batch.view())
                                .flatMap(place -> RowUpdates.write(place, batch)));
    }

    @Override
    public CompletableFuture<Long> checkpoint(String view, String source) {
        return read(
                () ->
                        generations
                                .place(view)
                                .flatMap(
                                        place ->
                                                Mono.from(
                                                        generations
                                                                .checkpoints()
                                                                .find(
                                                                        eq(
                                                                                "_id",
                                                                                place.checkpoint(
                                                                                        source)))))
                                .map(found -> found.getLong("position"))
                                .defaultIfEmpty(0L));
    }

    @Override
    public CompletableFuture<Void> saveCheckpoint(String view, String source, long position) {
        return inOrder(
                () ->
                        generations
                                .place(view)
                                .flatMap(
                                        place ->
                                                Mono.from(
                                                        generations
                                                                .checkpoints()
                                                                .updateOne(
                                                                        eq(
                                                                                "_id",
                                                                                place.checkpoint(
                                                                                        source)),
                                                                        max("position", position),
                                                                        new UpdateOptions()
                                                                                .upsert(true))))
                                .map(done -> view));
    }

    @Override
    public CompletableFuture<Void> clear(String view) {
        return inOrder(() -> generations.clear(view).thenReturn(view));
    }

    @Override
    public CompletableFuture<Void> beginCopy(String view) {
        return inOrder(() -> generations.beginCopy(view).thenReturn(view));
    }

    @Override
    public CompletableFuture<Set<String>> copies() {
        return read(generations::copies);
    }

    @Override
    public CompletableFuture<Void> dropCopy(String view) {
        return inOrder(() -> generations.dropCopy(view).thenReturn(view));
    }

    @Override
    public CompletableFuture<Void> promote(String view) {
        return inOrder(() -> generations.promote(view).thenReturn(view));
    }

    private <T> CompletableFuture<T> read(Supplier<Mono<T>> work) {
        return Deadline.on(whileOpen(Mono.defer(work)), MongoViewStore::failure);
    }

    private CompletableFuture<Void> inOrder(Supplier<Mono<String>> work) {
        return writes.run(() -> Deadline.on(whileOpen(Mono.defer(work)), MongoViewStore::failure))
                .thenAccept(done -> {});
    }

    private <T> Mono<T> whileOpen(Mono<T> work) {
        return Mono.defer(
                () ->
                        closed
                                ? Mono.error(new IllegalStateException("the view store is closed"))
                                : work);
    }

    private static Throwable failure(Throwable cause) {
        return cause instanceof IllegalArgumentException
                        || cause instanceof IllegalStateException
                        || cause instanceof ViewStoreException
                ? cause
                : new ViewStoreException("MongoDB: " + Objects.toString(cause), cause);
    }

    /** Waits for what was asked, then refuses everything. */
    @Override
    public void close() {
        writes.await();
        closed = true;
    }
}
