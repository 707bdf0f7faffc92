package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewTombstone;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ViewStore} must do; each adapter's test extends it. */
public abstract class ViewStoreSuite {

    /** The view of this suite: releases, found by time, and by component and time. */
    public static final ViewDefinition RELEASES =
            ViewDefinition.named("releases", 1)
                    .indexed("byTime", ViewKey.instant("at"))
                    .indexed(
                            "byComponent",
                            ViewKey.string("component"),
                            ViewKey.instant("at"),
                            ViewKey.number("size"));

    protected static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private ViewStore store = new InMemoryViewStore(List.of());

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

    private void reopenWith(ViewDefinition... views) {
        store.close();
        store = open(List.of(views));
    }

    protected static ViewChange put(String id, long position, String body) {
        return new ViewChange.Put(id, position, Map.of(), body);
    }

    private static ViewChange release(String id, long position, String component, int minute) {
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

    private void write(String source, ViewChange... changes) {
        store.write(new ViewBatch("releases", source, List.of(changes))).join();
    }

    private List<String> find(ViewQuery query) {
        return store.find(query).join().rows().stream().map(ViewRow::id).toList();
    }

    private List<String> all() {
        var ids = new TreeSet<String>();
        store.forEach("releases", row -> ids.add(row.id() + "=" + row.body())).join();
        return List.copyOf(ids);
    }

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
    class WhenRowsAreSearched {

        private final ViewQuery byTime = ViewQuery.along("releases", "byTime");
        private final ViewQuery byComponent = ViewQuery.along("releases", "byComponent");

        @BeforeEach
        void storeSome() {
            write(
                    "release",
                    release("r3", 1, "api", 3),
                    release("r1", 2, "web", 1),
                    release("r2", 3, "api", 2),
                    release("r2b", 4, "api", 2),
                    release("r4", 5, "api", 4),
                    put("hidden", 6, "no keys"));
        }

        private ViewValue minute(int minute) {
            return ViewValue.of(NOON.plusSeconds(60L * minute));
        }

        @Test
        void they_come_in_the_order_of_the_index_then_of_their_ids() {
            assertThat(find(byTime)).containsExactly("r1", "r2", "r2b", "r3", "r4");
        }

        @Test
        void backwards_reverses_ids_too() {
            assertThat(find(byTime.backwards())).containsExactly("r4", "r3", "r2b", "r2", "r1");
        }

        @Test
        void a_range_has_its_lower_end_but_not_its_upper() {
            assertThat(find(byTime.from(minute(2)).to(minute(4))))
                    .containsExactly("r2", "r2b", "r3");
            assertThat(find(byTime.to(minute(2)).backwards())).containsExactly("r1");
        }

        @Test
        void the_first_keys_can_be_fixed_and_the_next_ranged() {
            assertThat(find(byComponent.with(ViewValue.of("api")).from(minute(3))))
                    .containsExactly("r3", "r4");
            assertThat(find(byComponent.with(ViewValue.of("web")))).containsExactly("r1");
            assertThat(find(byComponent.with(ViewValue.of("none")))).isEmpty();
        }

        @Test
        void pages_cover_everything_once_in_either_direction() {
            assertThat(allPages(byTime.limit(2))).containsExactlyElementsOf(find(byTime));
            ViewQuery api = byComponent.with(ViewValue.of("api")).backwards();
            assertThat(allPages(api.limit(1))).containsExactly("r4", "r3", "r2b", "r2");
        }

        @Test
        void rows_written_meanwhile_do_not_shift_the_next_page() {
            var first = store.find(byTime.limit(2)).join();
            write("release", release("r0", 7, "api", 0), release("r2a", 8, "api", 2));
            assertThat(find(byTime.after(first.next().orElseThrow())))
                    .containsExactly("r2a", "r2b", "r3", "r4");
        }

        @Test
        void the_last_page_has_no_cursor_even_when_it_is_full() {
            assertThat(store.find(byTime.limit(5)).join().next()).isEmpty();
            assertThat(store.find(byTime.limit(4)).join().next()).isPresent();
        }

        @Test
        void a_cursor_of_another_search_or_a_damaged_one_is_refused() {
            String cursor = store.find(byTime.limit(1)).join().next().orElseThrow();
            for (ViewQuery wrong :
                    List.of(
                            byTime.backwards().after(cursor),
                            byTime.after("AAAA"),
                            byTime.after("?"))) {
                assertThatThrownBy(() -> store.find(wrong).join())
                        .hasCauseInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void a_value_of_the_wrong_type_or_an_unknown_index_is_refused() {
            for (ViewQuery wrong :
                    List.of(byTime.from(ViewValue.of(1)), ViewQuery.along("releases", "bySize"))) {
                assertThatThrownBy(() -> store.find(wrong).join())
                        .hasCauseInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void texts_sort_by_code_point() {
            List<String> names = List.of("", "a", "b", "é", "\uffee", "\ud83d\ude00", "Z");
            for (int i = 0; i < names.size(); i++) {
                write("release", release("name" + i, 10 + i, "c" + names.get(i), 50));
            }
            List<String> found = new ArrayList<>();
            store.find(byComponent).join().rows().stream()
                    .map(ViewRow::body)
                    .filter(body -> body.endsWith("50"))
                    .forEach(body -> found.add(body.substring(1, body.length() - 2)));
            assertThat(found).containsExactly("", "Z", "a", "b", "é", "\uffee", "\ud83d\ude00");
        }

        @Test
        void moments_long_ago_sort_before_later_ones() {
            write("release", release("old", 20, "api", -2_000_000_000 / 60));
            assertThat(find(byTime.limit(1))).containsExactly("old");
        }

        private List<String> allPages(ViewQuery query) {
            var ids = new ArrayList<String>();
            var page = store.find(query).join();
            page.rows().forEach(row -> ids.add(row.id()));
            while (page.next().isPresent()) {
                page = store.find(query.after(page.next().get())).join();
                page.rows().forEach(row -> ids.add(row.id()));
            }
            return ids;
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
