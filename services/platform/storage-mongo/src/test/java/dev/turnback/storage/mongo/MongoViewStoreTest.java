package dev.turnback.storage.mongo;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.ViewStoreSuite;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class MongoViewStoreTest extends ViewStoreSuite {
    private final Connected mongo = new Connected();

    @Override
    protected ViewStore open(List<ViewDefinition> views) {
        return MongoViewStore.open(mongo.connection(), "test", views, InstantSource.system());
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
