package dev.turnback.storage.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** Puts a batch into the rows of a view: of each row only what is newer than what it holds. */
final class RowUpdates {
    private static final int DUPLICATE_KEY = 11_000;

    private RowUpdates() {}

    /**
     * @return the view's name, once every change is there or was known
     */
    static Mono<String> write(ViewGenerations.Place place, ViewBatch batch) {
        var latest = new LinkedHashMap<String, ViewChange>();
        for (ViewChange change : batch.changes()) {
            if (change instanceof ViewChange.Put put) {
                place.definition().requireDeclared(put.keys());
            }
            latest.put(change.id(), change);
        }
        if (latest.isEmpty()) {
            return Mono.just(batch.view());
        }
        List<WriteModel<Document>> updates = new ArrayList<>();
        latest.values().forEach(change -> updates.add(update(batch.source(), change)));
        return Mono.from(place.rows().bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .map(done -> batch.view())
                .onErrorResume(
                        RowUpdates::onlyOlderOnesWereRefused, known -> Mono.just(batch.view()));
    }

    /** A row that has a newer position does not match, and cannot be inserted a second time. */
    private static WriteModel<Document> update(String source, ViewChange change) {
        String at = ViewDocuments.at(source);
        Document content = ViewDocuments.content(change);
        List<Bson> changes = new ArrayList<>();
        content.forEach((field, value) -> changes.add(set(field, value)));
        if (!content.containsKey(ViewDocuments.BODY)) {
            changes.add(unset(ViewDocuments.BODY));
        }
        changes.add(set(at, change.position()));
        return new UpdateOneModel<>(
                and(
                        eq(ViewDocuments.ID, change.id()),
                        or(exists(at, false), lt(at, change.position()))),
                combine(changes),
                new UpdateOptions().upsert(true));
    }

    private static boolean onlyOlderOnesWereRefused(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream()
                        .allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }
}
