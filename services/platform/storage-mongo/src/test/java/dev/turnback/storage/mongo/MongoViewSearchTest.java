package dev.turnback.storage.mongo;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.ViewSearchSuite;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class MongoViewSearchTest extends ViewSearchSuite {
    private final Connected mongo = new Connected();

    @Override
    protected ViewStore open(List<ViewDefinition> views) {
        return MongoViewStore.open(mongo.connection(), "test", views, InstantSource.system());
    }

    /** The server in memory compares UTF-16; MongoDB itself compares the bytes of UTF-8. */
    @Override
    protected boolean comparesCodePoints() {
        return mongo.server().isReal();
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
