package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.Directory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Directory} must do; each adapter's test extends it. */
public abstract class DirectorySuite {

    protected Directory directory = new InMemoryDirectory();

    /** Opens the same store again, as the next process would. */
    protected abstract Directory open();

    @BeforeEach
    void openFirst() {
        directory = open();
    }

    @AfterEach
    void closeLast() {
        directory.close();
    }

    private void reopen() {
        directory.close();
        directory = open();
    }

    @Test
    void what_was_put_is_there_in_its_drawer_only() {
        directory.put("people", "per_1", "{\"name\":\"Ümit\"}").join();
        directory.put("people", "per_2", "two").join();
        directory.put("people2", "per_3", "three").join();
        assertThat(directory.all("people").join())
                .isEqualTo(Map.of("per_1", "{\"name\":\"Ümit\"}", "per_2", "two"));
        assertThat(directory.all("sessions").join()).isEmpty();
    }

    @Test
    void the_last_that_was_put_counts() {
        for (int i = 0; i < 50; i++) {
            var _ = directory.put("people", "per_1", "version " + i);
        }
        assertThat(directory.all("people").join()).isEqualTo(Map.of("per_1", "version 49"));
    }

    @Test
    void it_outlives_the_process() {
        directory.put("people", "per_1", "one").join();
        reopen();
        assertThat(directory.all("people").join()).isEqualTo(Map.of("per_1", "one"));
    }

    @Test
    void what_is_forgotten_is_gone_and_the_rest_stays() {
        for (int i = 1; i <= 3; i++) {
            directory.put("people", "per_" + i, "text " + i).join();
        }
        directory.put("sessions", "per_1", "another drawer").join();
        directory.forget("people", List.of("per_1", "per_3", "per_9")).join();
        reopen();
        assertThat(directory.all("people").join()).isEqualTo(Map.of("per_2", "text 2"));
        assertThat(directory.all("sessions").join()).hasSize(1);
    }

    @Test
    void once_closed_it_refuses() {
        directory.close();
        CompletableFuture<Void> late = directory.put("people", "per_1", "one");
        assertThatThrownBy(late::join).hasCauseInstanceOf(IllegalStateException.class);
        directory = open();
        assertThat(directory.all("people").join()).isEmpty();
    }
}
