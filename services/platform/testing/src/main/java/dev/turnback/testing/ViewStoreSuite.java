package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewTombstone;
import dev.turnback.storage.ViewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ViewStore} must do; each adapter's test extends it. */
public abstract class ViewStoreSuite extends ViewStoreFixture {

    @Nested
    class WhenARowIsWritten {

        @Test
        void it_is_there_with_the_position_it_contains() {
            write("release", put("a", 3, "{}"));
            assertThat(store.get("releases", "a").join())
                    .contains(new ViewRow("a", "{}", PositionVector.of("release", 3)));
        }

        @Test
        void the_same_batch_again_changes_nothing() {
            write("release", put("a", 3, "first"), put("a", 4, "second"));
            write("release", put("a", 3, "first"), put("a", 4, "second"));
            assertThat(all()).containsExactly("a=second");
        }

        @Test
        void an_older_or_equal_position_is_not_applied() {
            write("release", put("a", 5, "new"));
            write("release", put("a", 5, "same"));
            write("release", put("a", 4, "old"));
            assertThat(all()).containsExactly("a=new");
        }

        @Test
        void positions_of_different_sources_are_kept_apart() {
            write("release", put("a", 5, "by release"));
            write("incident", put("a", 1, "by incident"));
            assertThat(store.get("releases", "a").join().orElseThrow().applied())
                    .isEqualTo(new PositionVector(Map.of("release", 5L, "incident", 1L)));
        }

        @Test
        void a_key_that_is_not_declared_is_refused_and_nothing_is_stored() {
            var strange = new ViewChange.Put("b", 2, Map.of("colour", ViewValue.of("red")), "{}");
            var batch = new ViewBatch("releases", "release", List.of(put("a", 1, "{}"), strange));
            assertThatThrownBy(() -> store.write(batch).join())
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(all()).isEmpty();
        }

        @Test
        void a_view_that_is_not_declared_is_refused() {
            assertThatThrownBy(() -> store.get("others", "a").join())
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class WhenARowIsRemoved {

        @Test
        void it_is_found_no_more() {
            write("release", release("a", 1, "api", 0));
            write("release", new ViewChange.Remove("a", 2));
            assertThat(store.get("releases", "a").join()).isEmpty();
            assertThat(all()).isEmpty();
            assertThat(find(ViewQuery.along("releases", "byTime"))).isEmpty();
        }

        @Test
        void an_older_event_does_not_bring_it_back() {
            write("release", new ViewChange.Remove("a", 2));
            write("release", put("a", 1, "ghost"));
            assertThat(all()).isEmpty();
        }

        @Test
        void a_newer_event_does() {
            write("release", new ViewChange.Remove("a", 2));
            write("release", put("a", 3, "again"));
            assertThat(all()).containsExactly("a=again");
        }

        @Test
        void its_tombstone_tells_a_fold_the_position() {
            write("release", put("a", 1, "row"), new ViewChange.Remove("b", 2));
            assertThat(store.entries("releases", List.of("a", "b", "never")).join())
                    .isEqualTo(
                            Map.of(
                                    "a",
                                    new ViewRow("a", "row", PositionVector.of("release", 1)),
                                    "b",
                                    new ViewTombstone("b", PositionVector.of("release", 2))));
        }
    }

    @Nested
    class WhenTheStoreIsOpenedAgain {

        @Test
        void rows_and_checkpoints_are_still_there() {
            write("release", put("a", 1, "kept"));
            store.saveCheckpoint("releases", "release", 1).join();
            reopenWith(RELEASES);
            assertThat(all()).containsExactly("a=kept");
            assertThat(store.checkpoint("releases", "release").join()).isEqualTo(1);
        }

        @Test
        void a_view_with_another_definition_starts_from_nothing() {
            write("release", put("a", 1, "old format"));
            store.saveCheckpoint("releases", "release", 1).join();
            reopenWith(new ViewDefinition("releases", 2, RELEASES.indexes()));
            assertThat(all()).isEmpty();
            assertThat(store.checkpoint("releases", "release").join()).isZero();
        }

        @Test
        void other_views_keep_their_rows() {
            ViewDefinition other = ViewDefinition.named("other-view", 1);
            reopenWith(RELEASES, other);
            write("release", put("a", 1, "kept"));
            reopenWith(RELEASES, new ViewDefinition("other-view", 2, List.of()));
            assertThat(all()).containsExactly("a=kept");
        }
    }

    @Nested
    class Checkpoints {

        @Test
        void start_at_zero_and_never_go_back() {
            assertThat(store.checkpoint("releases", "release").join()).isZero();
            store.saveCheckpoint("releases", "release", 7).join();
            store.saveCheckpoint("releases", "release", 5).join();
            assertThat(store.checkpoint("releases", "release").join()).isEqualTo(7);
            assertThat(store.checkpoint("releases", "incident").join()).isZero();
        }

        @Test
        void are_forgotten_with_the_rows_when_the_view_is_cleared() {
            write("release", put("a", 1, "row"), new ViewChange.Remove("b", 2));
            store.saveCheckpoint("releases", "release", 2).join();
            store.clear("releases").join();
            assertThat(all()).isEmpty();
            assertThat(store.entries("releases", List.of("a", "b")).join()).isEmpty();
            assertThat(store.checkpoint("releases", "release").join()).isZero();
        }
    }

    @Test
    void many_writers_and_readers_at_once_lose_nothing() {
        List<CompletableFuture<Void>> writes =
                IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(
                                i ->
                                        store.write(
                                                new ViewBatch(
                                                        "releases",
                                                        "release",
                                                        List.of(put("row" + i % 50, i + 1, "x")))))
                        .toList();
        IntStream.range(0, 100).parallel().forEach(i -> store.get("releases", "row" + i).join());
        writes.forEach(CompletableFuture::join);
        assertThat(all()).hasSize(50);
        assertThat(store.get("releases", "row7").join().orElseThrow().applied())
                .isEqualTo(PositionVector.of("release", 158));
    }

    @Test
    void a_walk_goes_by_id_in_whatever_order_rows_were_written() {
        for (String id : List.of("c", "a", "b:2", "b:10", "d")) {
            write("release", put(id, 1, "row"));
        }
        write("release", put("a", 2, "changed"));
        var ids = new ArrayList<String>();
        store.forEach("releases", row -> ids.add(row.id())).join();
        assertThat(ids).containsExactly("a", "b:10", "b:2", "c", "d");
    }

    @Test
    void what_a_consumer_throws_fails_the_walk() {
        write("release", put("a", 1, "row"));
        assertThatThrownBy(
                        () ->
                                store.forEach(
                                                "releases",
                                                row -> {
                                                    throw new ArithmeticException("consumer");
                                                })
                                        .join())
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_closed_store_refuses() {
        store.close();
        assertThatThrownBy(() -> store.get("releases", "a").join())
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
