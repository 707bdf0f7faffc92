package dev.turnback.storage.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.turnback.storage.Directory;
import dev.turnback.storage.DirectoryException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A directory in one collection of MongoDB. A deleted document's bytes stay in the server's files
 * until the server uses their place again; {@code compact} is the server's way to be sure.
 */
public final class MongoDirectory implements Directory {
    private static final String KEY = "_id";
    private static final String DRAWER = "drawer";
    private static final String ID = "id";
    private static final String TEXT = "text";

    private final MongoCollection<Document> texts;
    private final InOrder order = new InOrder();
    private volatile boolean closed;

    /**
     * @param connection stays the caller's: close it after this
     */
    public MongoDirectory(MongoConnection connection) {
        this.texts = connection.collection("directory");
    }

    @Override
    public CompletableFuture<Map<String, String>> all(String drawer) {
        return inOrder(
                () ->
                        Flux.from(texts.find(prefix(drawer)))
                                .collectMap(
                                        each -> each.getString(ID), each -> each.getString(TEXT))
                                .map(Map::copyOf));
    }

    /** Keys begin with their drawer, so that the one index of the collection finds a drawer. */
    private static Bson prefix(String drawer) {
        return and(gte(KEY, drawer + "/"), lt(KEY, drawer + "0"));
    }

    private static String key(String drawer, String id) {
        return drawer + "/" + id;
    }

    @Override
    public CompletableFuture<Void> put(String drawer, String id, String text) {
        Document document =
                new Document(KEY, key(drawer, id))
                        .append(DRAWER, drawer)
                        .append(ID, id)
                        .append(TEXT, text);
        return inOrder(
                        () ->
                                Mono.from(
                                        texts.replaceOne(
                                                eq(KEY, key(drawer, id)),
                                                document,
                                                new ReplaceOptions().upsert(true))))
                .thenAccept(done -> {});
    }

    @Override
    public CompletableFuture<Void> forget(String drawer, Collection<String> ids) {
        var keys = ids.stream().map(id -> key(drawer, id)).toList();
        return inOrder(() -> Mono.from(texts.deleteMany(in(KEY, keys)))).thenAccept(done -> {});
    }

    private <T> CompletableFuture<T> inOrder(Supplier<Mono<T>> work) {
        return order.run(() -> Deadline.on(Mono.defer(() -> open(work)), MongoDirectory::failure));
    }

    private <T> Mono<T> open(Supplier<Mono<T>> work) {
        return closed ? Mono.error(new IllegalStateException("this store is closed")) : work.get();
    }

    private static Throwable failure(Throwable cause) {
        return cause instanceof IllegalStateException
                ? cause
                : new DirectoryException("MongoDB: " + cause, cause);
    }

    /** What was sent goes on; everything later is refused. */
    @Override
    public void close() {
        closed = true;
    }
}
