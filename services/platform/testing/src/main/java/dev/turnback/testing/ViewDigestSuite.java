package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That every {@link ViewStore} says by the same number what a view holds. */
public abstract class ViewDigestSuite extends ViewStoreFixture {

    private String digest() {
        return store.digest("releases").join();
    }

    private String digestOf(ViewChange... changes) {
        store.clear("releases").join();
        write("release", changes);
        return digest();
    }

    @Test
    void an_empty_view_is_zero() {
        assertThat(digest()).isEqualTo("0".repeat(64));
    }

    @Test
    void it_is_the_same_number_in_every_store() {
        assertThat(digestOf(put("a", 1, "{}"), put("b", 2, "[]")))
                .isEqualTo("c61acb6c620c868e6af72e4a9c3162576c66b134f34224693a4e7e5a00d93414");
    }

    @Test
    void the_order_of_writing_and_what_was_removed_do_not_matter() {
        String there = digestOf(put("a", 1, "x"), put("b", 2, "y"));
        assertThat(digestOf(put("b", 2, "y"), put("a", 1, "x"), new ViewChange.Remove("c", 3)))
                .isEqualTo(there);
    }

    @Test
    void another_id_body_or_position_is_another_number() {
        assertThat(
                        List.of(
                                digestOf(put("a", 1, "x")),
                                digestOf(put("b", 1, "x")),
                                digestOf(put("a", 2, "x")),
                                digestOf(put("a", 1, "y")),
                                digestOf(put("a", 1, "x"), put("b", 1, "x"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_copy_with_the_same_rows_has_the_number_of_the_view() {
        write("release", put("a", 1, "x"), put("b", 2, "y"));
        store.beginCopy("releases").join();
        String copy = ViewStore.copyOf("releases");
        store.write(new ViewBatch(copy, "release", List.of(put("b", 2, "y")))).join();
        assertThat(store.digest(copy).join()).isNotEqualTo(digest());
        store.write(new ViewBatch(copy, "release", List.of(put("a", 1, "x")))).join();
        assertThat(store.digest(copy).join()).isEqualTo(digest());
    }
}
