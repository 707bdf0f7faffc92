package dev.turnback.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Generations that were replaced: they stay for a while, for those who are reading them. */
final class RetiredGenerations {
    private static final Duration STILL_READ = Duration.ofMinutes(1);
    private static final String RETIRED = "retired";
    private static final String GENERATION = "generation";
    private static final String AT = "atMillis";

    private final ViewGenerations generations;
    private final MongoCollection<Document> views;
    private final InstantSource clock;

    RetiredGenerations(
            ViewGenerations generations, MongoCollection<Document> views, InstantSource clock) {
        this.generations = generations;
        this.views = views;
        this.clock = clock;
    }

    /** A part of the change that replaces a generation. */
    Bson now(long generation) {
        return push(
                RETIRED,
                new Document(GENERATION, generation).append(AT, clock.instant().toEpochMilli()));
    }

    /** Drops what was replaced long enough ago. */
    Mono<Void> sweep() {
        long before = clock.instant().minus(STILL_READ).toEpochMilli();
        return Flux.from(views.find(exists(RETIRED, true)))
                .concatMap(
                        found ->
                                Flux.fromIterable(found.getList(RETIRED, Document.class))
                                        .filter(retired -> retired.getLong(AT) < before)
                                        .concatMap(
                                                retired ->
                                                        forget(
                                                                found.getString(
                                                                        ViewGenerations.VIEW),
                                                                retired)))
                .then();
    }

    private Mono<Void> forget(String view, Document retired) {
        long generation = retired.getLong(GENERATION);
        return Mono.from(generations.rowsOf(view, generation).drop())
                .then(
                        Mono.from(
                                generations
                                        .checkpoints()
                                        .deleteMany(
                                                regex(
                                                        "_id",
                                                        "^"
                                                                + Pattern.quote(
                                                                        ViewGenerations.prefix(
                                                                                view,
                                                                                generation))))))
                .then(
                        Mono.from(
                                views.updateOne(
                                        eq(ViewGenerations.VIEW, view), pull(RETIRED, retired))))
                .then();
    }
}
