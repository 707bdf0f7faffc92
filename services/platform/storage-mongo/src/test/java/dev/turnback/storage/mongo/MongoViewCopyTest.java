package dev.turnback.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.ViewCopySuite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class MongoViewCopyTest extends ViewCopySuite {
    private final Connected mongo = new Connected();
    private Instant now = NOON;

    @Override
    protected ViewStore open(List<ViewDefinition> views) {
        return MongoViewStore.open(mongo.connection(), "test", views, () -> now);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void what_was_replaced_is_dropped_when_nobody_can_be_reading_it_any_more() {
        try (ViewStore store =
                MongoViewStore.open(mongo.connection(), "other", List.of(RELEASES), () -> now)) {
            fill(store, "releases");
            store.beginCopy("releases").join();
            fill(store, ViewStore.copyOf("releases"));
            store.promote("releases").join();
            assertThat(rows()).containsExactly("other.rows.releases.1", "other.rows.releases.2");
            now = now.plus(Duration.ofMinutes(2));
            store.beginCopy("releases").join();
            assertThat(rows())
                    .contains("other.rows.releases.2")
                    .doesNotContain("other.rows.releases.1");
        }
    }

    private static void fill(ViewStore store, String view) {
        store.write(new ViewBatch(view, "release", List.of(put("a", 1, "row")))).join();
        store.saveCheckpoint(view, "release", 1).join();
    }

    private List<String> rows() {
        return Flux.from(mongo.connection().database().listCollectionNames())
                .filter(name -> name.startsWith("other.rows."))
                .sort()
                .collectList()
                .blockOptional(MongoConnection.PATIENCE)
                .orElseThrow();
    }
}
