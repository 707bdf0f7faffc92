package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every {@link ViewStore} must find rows; each adapter's test extends it. */
public abstract class ViewSearchSuite extends ViewStoreFixture {

    private final ViewQuery byTime = ViewQuery.along("releases", "byTime");
    private final ViewQuery byComponent = ViewQuery.along("releases", "byComponent");

    /** False only where a double of a server, for tests, cannot do what the server does. */
    protected boolean comparesCodePoints() {
        return true;
    }

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
        assertThat(find(byTime.from(minute(2)).to(minute(4)))).containsExactly("r2", "r2b", "r3");
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
        assumeTrue(comparesCodePoints());
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
