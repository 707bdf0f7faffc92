package dev.turnback.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import dev.turnback.storage.BlobLog;
import dev.turnback.testing.BlobLogSuite;
import java.time.InstantSource;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import reactor.core.publisher.Mono;

class MongoBlobLogTest extends BlobLogSuite {
    private final Connected mongo = new Connected();

    @Override
    protected BlobLog open(InstantSource clock) {
        return MongoBlobLog.open(mongo.connection(), "test", clock);
    }

    @Override
    protected void damage(String stream, long sequence) {
        Mono.from(
                        mongo.connection()
                                .collection("test.blobs")
                                .updateOne(
                                        eq("_id", BlobDocuments.id(stream, sequence)),
                                        set("content", new Binary(new byte[] {-1}))))
                .block(MongoConnection.PATIENCE);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
