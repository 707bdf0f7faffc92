package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewTombstone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How every {@link ViewStore} fills a view anew beside the one that serves. */
public abstract class ViewCopySuite extends ViewStoreFixture {

    private static final String COPY = ViewStore.copyOf("releases");

    @BeforeEach
    void serve() {
        write("release", release("a", 1, "api", 1), new ViewChange.Remove("gone", 2));
        store.saveCheckpoint("releases", "release", 2).join();
    }

    private void writeCopy(ViewChange... changes) {
        store.write(new ViewBatch(COPY, "release", List.of(changes))).join();
    }

    private List<String> idsOf(String view) {
        var ids = new ArrayList<String>();
        store.forEach(view, row -> ids.add(row.id())).join();
        return ids.stream().sorted().toList();
    }

    @Nested
    class WhenNoCopyWasBegun {

        @Test
        void every_operation_refuses_the_name_of_the_copy() {
            List<Function<ViewStore, CompletableFuture<?>>> operations =
                    List.of(
                            store -> store.get(COPY, "a"),
                            store -> store.entries(COPY, List.of("a")),
                            store -> store.find(ViewQuery.along(COPY, "byTime")),
                            store -> store.forEach(COPY, row -> {}),
                            store -> store.write(new ViewBatch(COPY, "release", List.of())),
                            store -> store.checkpoint(COPY, "release"),
                            store -> store.saveCheckpoint(COPY, "release", 1),
                            store -> store.digest(COPY),
                            store -> store.clear(COPY));
            for (var operation : operations) {
                assertThatThrownBy(() -> operation.apply(store).join())
                        .hasCauseInstanceOf(IllegalArgumentException.class);
            }
            assertThat(store.copies().join()).isEmpty();
        }

        @Test
        void it_cannot_be_promoted() {
            assertThatThrownBy(() -> store.promote("releases").join())
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThat(idsOf("releases")).containsExactly("a");
        }

        @Test
        void dropping_it_changes_nothing() {
            store.dropCopy("releases").join();
            assertThat(idsOf("releases")).containsExactly("a");
        }

        @Test
        void a_view_that_is_not_declared_has_none_and_a_copy_has_no_copy() {
            for (String name : List.of("others", COPY)) {
                assertThatThrownBy(() -> store.beginCopy(name).join())
                        .hasCauseInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Nested
    class WhenACopyIsBegun {

        @BeforeEach
        void begin() {
            store.beginCopy("releases").join();
        }

        @Test
        void it_is_empty_and_at_the_start() {
            assertThat(store.copies().join()).containsExactly("releases");
            assertThat(idsOf(COPY)).isEmpty();
            assertThat(store.entries(COPY, List.of("a", "gone")).join()).isEmpty();
            assertThat(store.checkpoint(COPY, "release").join()).isZero();
        }

        @Test
        void it_is_written_read_and_searched_apart_from_the_view() {
            writeCopy(release("b", 1, "web", 2), release("c", 2, "web", 1));
            store.saveCheckpoint(COPY, "release", 1).join();
            assertThat(find(ViewQuery.along(COPY, "byTime"))).containsExactly("c", "b");
            assertThat(store.get(COPY, "b").join().orElseThrow().body()).isEqualTo("web2");
            assertThat(store.checkpoint(COPY, "release").join()).isEqualTo(1);
            assertThat(idsOf("releases")).containsExactly("a");
            assertThat(store.checkpoint("releases", "release").join()).isEqualTo(2);
            write("release", release("d", 3, "api", 3));
            assertThat(idsOf(COPY)).containsExactly("b", "c");
        }

        @Test
        void beginning_it_again_keeps_it_even_when_the_store_was_opened_again() {
            writeCopy(put("b", 1, "kept"));
            store.saveCheckpoint(COPY, "release", 1).join();
            reopenWith(RELEASES);
            assertThat(store.copies().join()).containsExactly("releases");
            store.beginCopy("releases").join();
            assertThat(idsOf(COPY)).containsExactly("b");
            assertThat(store.checkpoint(COPY, "release").join()).isEqualTo(1);
        }

        @Test
        void clearing_it_leaves_it_begun_and_empty() {
            writeCopy(put("b", 1, "row"), new ViewChange.Remove("x", 2));
            store.saveCheckpoint(COPY, "release", 1).join();
            store.clear(COPY).join();
            assertThat(store.entries(COPY, List.of("b", "x")).join()).isEmpty();
            assertThat(store.checkpoint(COPY, "release").join()).isZero();
            assertThat(store.copies().join()).containsExactly("releases");
        }

        @Test
        void dropping_it_leaves_the_view_and_a_new_one_is_empty() {
            writeCopy(put("b", 1, "row"));
            store.saveCheckpoint(COPY, "release", 1).join();
            store.dropCopy("releases").join();
            assertThat(store.copies().join()).isEmpty();
            assertThat(idsOf("releases")).containsExactly("a");
            store.beginCopy("releases").join();
            assertThat(idsOf(COPY)).isEmpty();
            assertThat(store.checkpoint(COPY, "release").join()).isZero();
        }

        @Test
        void another_definition_drops_it_too() {
            writeCopy(put("b", 1, "old format"));
            reopenWith(new ViewDefinition("releases", 2, RELEASES.indexes()));
            assertThat(store.copies().join()).isEmpty();
            store.beginCopy("releases").join();
            assertThat(idsOf(COPY)).isEmpty();
        }
    }

    @Nested
    class WhenACopyIsPromoted {

        @BeforeEach
        void promote() {
            store.beginCopy("releases").join();
            writeCopy(release("b", 5, "web", 2), new ViewChange.Remove("dead", 4));
            store.saveCheckpoint(COPY, "release", 5).join();
            store.promote("releases").join();
        }

        private void expectTheCopyInThePlaceOfTheView() {
            assertThat(store.entries("releases", List.of("a", "dead", "gone")).join())
                    .isEqualTo(
                            Map.of(
                                    "dead",
                                    new ViewTombstone("dead", PositionVector.of("release", 4))));
            assertThat(find(ViewQuery.along("releases", "byTime"))).containsExactly("b");
            assertThat(store.checkpoint("releases", "release").join()).isEqualTo(5);
            assertThat(store.copies().join()).isEmpty();
        }

        @Test
        void its_rows_tombstones_and_checkpoints_are_the_view_and_the_old_are_gone() {
            expectTheCopyInThePlaceOfTheView();
        }

        @Test
        void that_is_still_so_when_the_store_is_opened_again() {
            reopenWith(RELEASES);
            expectTheCopyInThePlaceOfTheView();
        }

        @Test
        void it_can_be_written_on_and_copied_again() {
            write("release", put("c", 6, "row"));
            store.beginCopy("releases").join();
            writeCopy(put("only", 9, "row"));
            store.promote("releases").join();
            reopenWith(RELEASES);
            assertThat(idsOf("releases")).containsExactly("only");
        }

        @Test
        void there_is_nothing_to_promote_a_second_time() {
            assertThatThrownBy(() -> store.promote("releases").join())
                    .hasCauseInstanceOf(IllegalStateException.class);
            expectTheCopyInThePlaceOfTheView();
        }

        @Test
        void another_definition_starts_from_nothing() {
            reopenWith(new ViewDefinition("releases", 2, RELEASES.indexes()));
            assertThat(idsOf("releases")).isEmpty();
            assertThat(store.checkpoint("releases", "release").join()).isZero();
        }
    }

    @Test
    void readers_see_one_generation_or_the_next_and_never_a_mix() {
        List<String> ids = IntStream.range(0, 20).mapToObj(i -> "row" + i).toList();
        store.clear("releases").join();
        fill("releases", ids, 0);
        var seen = new ArrayList<CompletableFuture<Set<String>>>();
        var promotions = new ArrayList<CompletableFuture<Void>>();
        for (int generation = 1; generation <= 10; generation++) {
            store.beginCopy("releases").join();
            fill(COPY, ids, generation);
            for (int i = 0; i < 20; i++) {
                if (i == 10) {
                    promotions.add(store.promote("releases"));
                }
                seen.add(bodiesByEntries(ids));
                seen.add(bodiesByWalk());
            }
            promotions.forEach(CompletableFuture::join);
        }
        assertThat(seen).allSatisfy(bodies -> assertThat(bodies.join()).hasSize(1));
    }

    private void fill(String view, List<String> ids, int generation) {
        var rows = ids.stream().map(id -> put(id, 1, "generation " + generation)).toList();
        store.write(new ViewBatch(view, "release", rows)).join();
    }

    private CompletableFuture<Set<String>> bodiesByEntries(List<String> ids) {
        return store.entries("releases", ids)
                .thenApply(
                        entries ->
                                entries.values().stream()
                                        .map(entry -> ((ViewRow) entry).body())
                                        .collect(Collectors.toSet()));
    }

    private CompletableFuture<Set<String>> bodiesByWalk() {
        var bodies = new HashSet<String>();
        return store.forEach("releases", row -> bodies.add(row.body())).thenApply(done -> bodies);
    }
}
