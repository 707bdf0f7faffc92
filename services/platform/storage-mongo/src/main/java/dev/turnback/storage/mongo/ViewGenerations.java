package dev.turnback.storage.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewIndex;
import dev.turnback.storage.ViewStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which collection holds a view now, and which its copy. One document for each view says so, and a
 * change of it is one step for every reader. What is replaced stays for a while, for those who are
 * reading it.
 */
final class ViewGenerations {
    static final String VIEW = "_id";
    private static final String DEFINITION = "definition";
    private static final String SERVING = "serving";
    private static final String COPY = "copy";
    private static final String NEWEST = "newest";

    private final MongoConnection connection;
    private final String store;
    private final Map<String, ViewDefinition> definitions;
    private final MongoCollection<Document> views;
    private final RetiredGenerations retired;

    ViewGenerations(
            MongoConnection connection,
            String store,
            List<ViewDefinition> definitions,
            InstantSource clock) {
        this.connection = connection;
        this.store = store;
        this.definitions = new TreeMap<>();
        definitions.forEach(each -> this.definitions.put(each.name(), each));
        this.views = connection.collection(store + ".views");
        this.retired = new RetiredGenerations(this, views, clock);
    }

    /** A view of another definition begins anew, and what nobody reads any more is dropped. */
    Mono<Void> open() {
        return Flux.fromIterable(definitions.values()).concatMap(this::open).then(retired.sweep());
    }

    private Mono<Void> open(ViewDefinition definition) {
        String wanted = definition.toString();
        return Mono.from(
                        views.updateOne(
                                eq(VIEW, definition.name()),
                                combine(
                                        setOnInsert(DEFINITION, wanted),
                                        setOnInsert(SERVING, 1L),
                                        setOnInsert(NEWEST, 1L)),
                                new UpdateOptions().upsert(true)))
                .onErrorResume(MongoFailures::isDuplicate, others -> Mono.empty())
                .then(Mono.defer(() -> stored(definition.name())))
                .flatMap(
                        found ->
                                wanted.equals(found.getString(DEFINITION))
                                        ? Mono.just(found)
                                        : replaceBy(definition, found))
                .flatMap(found -> index(definition, found.getLong(SERVING)));
    }

    private Mono<Document> replaceBy(ViewDefinition definition, Document found) {
        long next = found.getLong(NEWEST) + 1;
        List<Bson> changes = new ArrayList<>();
        changes.add(set(DEFINITION, definition.toString()));
        changes.add(set(SERVING, next));
        changes.add(set(NEWEST, next));
        changes.add(unset(COPY));
        changes.add(retired.now(found.getLong(SERVING)));
        return changed(eq(VIEW, definition.name()), combine(changes));
    }

    private Mono<Document> changed(Bson filter, Bson changes) {
        return Mono.from(
                views.findOneAndUpdate(
                        filter,
                        changes,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    private Mono<Document> stored(String view) {
        return Mono.from(views.find(eq(VIEW, view)).limit(1));
    }

    private Mono<Void> index(ViewDefinition definition, long generation) {
        return Flux.fromIterable(definition.indexes())
                .concatMap(index -> rowsOf(definition.name(), generation).createIndex(keys(index)))
                .then();
    }

    private static Bson keys(ViewIndex index) {
        List<String> fields = new ArrayList<>();
        index.keys().forEach(key -> fields.add(ViewDocuments.key(key.name())));
        fields.add(ViewDocuments.ID);
        return Indexes.ascending(fields);
    }

    /** The definition of a view or of the view whose copy is named. */
    ViewDefinition definition(String viewOrCopy) {
        ViewDefinition definition = definitions.get(viewOf(viewOrCopy));
        if (definition == null) {
            throw new IllegalArgumentException("this store has no view " + viewOrCopy);
        }
        return definition;
    }

    private static String viewOf(String viewOrCopy) {
        return isCopy(viewOrCopy) ? viewOrCopy.substring(0, viewOrCopy.length() - 1) : viewOrCopy;
    }

    private static boolean isCopy(String name) {
        return !name.isEmpty()
                && name.equals(ViewStore.copyOf(name.substring(0, name.length() - 1)));
    }

    /** Where the rows of a view, or of its copy, are now. */
    Mono<Place> place(String viewOrCopy) {
        return Mono.fromSupplier(() -> definition(viewOrCopy))
                .flatMap(definition -> stored(definition.name()))
                .flatMap(
                        found -> {
                            Long generation = found.getLong(isCopy(viewOrCopy) ? COPY : SERVING);
                            return generation == null
                                    ? Mono.error(
                                            new IllegalArgumentException(
                                                    "no copy " + viewOrCopy + " was begun"))
                                    : Mono.just(place(found.getString(VIEW), generation));
                        });
    }

    private Place place(String view, long generation) {
        return new Place(definition(view), generation, rowsOf(view, generation));
    }

    MongoCollection<Document> rowsOf(String view, long generation) {
        return connection.collection(store + ".rows." + view + "." + generation);
    }

    Mono<Void> clear(String viewOrCopy) {
        boolean copy = isCopy(viewOrCopy);
        return place(viewOrCopy)
                .flatMap(
                        place ->
                                advanced(
                                        place.definition().name(),
                                        copy ? COPY : SERVING,
                                        eq(copy ? COPY : SERVING, place.generation()),
                                        List.of(retired.now(place.generation()))));
    }

    /** Makes a new generation and names it; when somebody else was faster, theirs stays. */
    private Mono<Void> advanced(String view, String role, Bson condition, List<Bson> more) {
        return changed(eq(VIEW, view), inc(NEWEST, 1L))
                .map(found -> found.getLong(NEWEST))
                .flatMap(
                        next ->
                                index(definition(view), next)
                                        .then(
                                                changed(
                                                        and(eq(VIEW, view), condition),
                                                        combine(with(set(role, next), more)))))
                .then();
    }

    private static List<Bson> with(Bson change, List<Bson> more) {
        var changes = new ArrayList<>(more);
        changes.add(change);
        return changes;
    }

    Mono<Void> beginCopy(String view) {
        return declared(view)
                .flatMap(this::stored)
                .flatMap(
                        found ->
                                found.getLong(COPY) != null
                                        ? index(definition(view), found.getLong(COPY))
                                        : advanced(view, COPY, exists(COPY, false), List.of()))
                .then(Mono.defer(retired::sweep));
    }

    private Mono<String> declared(String view) {
        return Mono.fromSupplier(
                () -> {
                    if (isCopy(view)) {
                        throw new IllegalArgumentException(view + " is a copy, not a view");
                    }
                    return definition(view).name();
                });
    }

    Mono<Set<String>> copies() {
        return Flux.from(views.find(exists(COPY, true)))
                .map(found -> found.getString(VIEW))
                .filter(definitions::containsKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Mono<Void> dropCopy(String view) {
        return declared(view)
                .flatMap(this::stored)
                .flatMap(
                        found ->
                                found.getLong(COPY) == null
                                        ? Mono.<Document>empty()
                                        : changed(
                                                and(eq(VIEW, view), eq(COPY, found.getLong(COPY))),
                                                combine(
                                                        unset(COPY),
                                                        retired.now(found.getLong(COPY)))))
                .then();
    }

    Mono<Void> promote(String view) {
        return declared(view)
                .flatMap(this::stored)
                .flatMap(
                        found ->
                                found.getLong(COPY) == null
                                        ? Mono.<Document>empty()
                                        : changed(
                                                and(
                                                        eq(VIEW, view),
                                                        eq(COPY, found.getLong(COPY)),
                                                        eq(SERVING, found.getLong(SERVING))),
                                                combine(
                                                        set(SERVING, found.getLong(COPY)),
                                                        unset(COPY),
                                                        retired.now(found.getLong(SERVING)))))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new IllegalStateException(
                                                "no copy of " + view + " was begun")))
                .then();
    }

    MongoCollection<Document> checkpoints() {
        return connection.collection(store + ".checkpoints");
    }

    static String prefix(String view, long generation) {
        return view + "." + generation + "/";
    }

    /** Rows of one generation of a view. */
    record Place(ViewDefinition definition, long generation, MongoCollection<Document> rows) {

        /** What the checkpoint of a source is kept under. */
        String checkpoint(String source) {
            return prefix(definition.name(), generation) + source;
        }
    }
}
