package dev.turnback.decision.signal.watch;

import static dev.turnback.decision.signal.watch.WatchingExamples.sample;
import static dev.turnback.decision.signal.watch.WatchingExamples.watched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.live.Watched;
import dev.turnback.decision.signal.watch.Snapshots.Snapshot;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the watching goes on from. */
class SnapshotsTest {

    private final InMemoryViewStore views = new InMemoryViewStore(List.of(Snapshots.VIEW));
    private final Snapshots snapshots = new Snapshots(views);
    private final Watching watching = new Watching(Matching.USUAL);

    @AfterEach
    void close() {
        views.close();
    }

    private WatchingState after(long seconds) {
        watching.watch(watched("rel_1", "shop"), List.of(), WatchingExamples.NOON);
        watching.observe(sample(seconds, 5), WatchingExamples.at(seconds));
        return watching.state();
    }

    private void put(String id, long position, Object body) {
        String json = Json.mapper().writeValueAsString(body);
        views.write(
                        new ViewBatch(
                                Snapshots.VIEW.name(),
                                "snapshots",
                                List.of(new ViewChange.Put(id, position, Map.of(), json))))
                .join();
    }

    @Test
    void one_that_was_broken_off_is_replaced_as_a_whole() {
        put("1/0", 10, after(600).watches().getFirst());
        WatchingState later = after(660);
        snapshots.store(Snapshot.NONE, 12, later).join();
        assertThat(snapshots.last().join()).isEqualTo(new Snapshot(1, 12, later));
    }

    @Test
    void each_is_what_is_gone_on_from_until_the_next() {
        Snapshot last = Snapshot.NONE;
        for (int position = 5; position < 10; position++) {
            last = snapshots.store(last, position, after(600 + position)).join();
            assertThat(snapshots.last().join()).isEqualTo(last);
        }
    }

    @Test
    void what_was_kept_before_releases_came_back_is_of_their_own_rollouts() {
        Watched own = watched("rel_1", "shop");
        String kept = Json.mapper().writeValueAsString(own).replace(",\"insteadOf\":null", "");
        assertThat(kept).doesNotContain("insteadOf");
        assertThat(Json.mapper().readValue(kept, Watched.class)).isEqualTo(own);
    }
}
