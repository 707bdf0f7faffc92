package dev.turnback.storage.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the content of records away. The number of a record must not be free again while somebody
 * may be about to use it: so the last record of a stream, and one that was stored a moment ago,
 * leave an empty document behind, which a later sweep removes.
 */
final class BlobSweep {

    /** Longer than any append takes. */
    private static final long MOMENT_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;

    private final MongoCollection<Document> blobs;

    BlobSweep(MongoCollection<Document> blobs) {
        this.blobs = blobs;
    }

    /**
     * @return how many records lost their content
     */
    Mono<Integer> run(Bson expired, long now, int max) {
        return found(and(expired, exists(BlobDocuments.CONTENT)), max)
                .concatMap(record -> empty(record).then(removeIfOld(record, now)).thenReturn(1))
                .reduce(0, Integer::sum)
                .flatMap(
                        swept ->
                                found(
                                                and(
                                                        exists(BlobDocuments.CONTENT, false),
                                                        lt(
                                                                BlobDocuments.STORED,
                                                                now - MOMENT_MICROS)),
                                                max)
                                        .concatMap(left -> removeIfOld(left, now))
                                        .then(Mono.just(swept)));
    }

    private Flux<Document> found(Bson filter, int max) {
        return Flux.from(
                blobs.find(filter)
                        .sort(Sorts.ascending(BlobDocuments.KEEP_UNTIL))
                        .limit(max)
                        .projection(
                                Projections.include(
                                        BlobDocuments.STREAM,
                                        BlobDocuments.SEQUENCE,
                                        BlobDocuments.STORED)));
    }

    private Mono<Object> empty(Document record) {
        return Mono.from(
                blobs.updateOne(
                        eq(BlobDocuments.ID, record.getString(BlobDocuments.ID)),
                        combine(
                                unset(BlobDocuments.CONTENT),
                                set(BlobDocuments.ATTRIBUTES, List.of()))));
    }

    private Mono<Object> removeIfOld(Document record, long now) {
        if (record.getLong(BlobDocuments.STORED) > now - MOMENT_MICROS) {
            return Mono.empty();
        }
        return Mono.from(
                        blobs.find(
                                        and(
                                                eq(
                                                        BlobDocuments.STREAM,
                                                        record.getString(BlobDocuments.STREAM)),
                                                gt(
                                                        BlobDocuments.SEQUENCE,
                                                        record.getLong(BlobDocuments.SEQUENCE))))
                                .limit(1))
                .flatMap(
                        later ->
                                Mono.from(
                                        blobs.deleteOne(
                                                eq(
                                                        BlobDocuments.ID,
                                                        record.getString(BlobDocuments.ID)))));
    }
}
