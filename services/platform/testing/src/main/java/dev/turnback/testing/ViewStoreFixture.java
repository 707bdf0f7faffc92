package dev.turnback.testing;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store opened before and closed after every test, and short words for using it. */
public abstract class ViewStoreFixture {

    /** The view of the suites: releases, found by time, and by component and time. */
    public static final ViewDefinition RELEASES =
            ViewDefinition.named("releases", 1)
                    .indexed("byTime", ViewKey.instant("at"))
                    .indexed(
                            "byComponent",
                            ViewKey.string("component"),
                            ViewKey.instant("at"),
                            ViewKey.number("size"));

    protected static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    ViewStore store = new InMemoryViewStore(List.of());

    /** Opens the same data again; the first call in a test finds nothing stored. */
    protected abstract ViewStore open(List<ViewDefinition> views);

    @BeforeEach
    void openStore() {
        store = open(List.of(RELEASES));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    void reopenWith(ViewDefinition... views) {
        store.close();
        store = open(List.of(views));
    }

    protected static ViewChange put(String id, long position, String body) {
        return new ViewChange.Put(id, position, Map.of(), body);
    }

    static ViewChange release(String id, long position, String component, int minute) {
        return new ViewChange.Put(
                id,
                position,
                Map.of(
                        "component",
                        ViewValue.of(component),
                        "at",
                        ViewValue.of(NOON.plusSeconds(60L * minute)),
                        "size",
                        ViewValue.of(minute % 2)),
                component + minute);
    }

    void write(String source, ViewChange... changes) {
        store.write(new ViewBatch("releases", source, List.of(changes))).join();
    }

    List<String> find(ViewQuery query) {
        return store.find(query).join().rows().stream().map(ViewRow::id).toList();
    }

    List<String> all() {
        var ids = new TreeSet<String>();
        store.forEach("releases", row -> ids.add(row.id() + "=" + row.body())).join();
        return List.copyOf(ids);
    }
}
