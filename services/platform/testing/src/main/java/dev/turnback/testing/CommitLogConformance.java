package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitHash;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitLog.Appended;
import dev.turnback.storage.CommitRefusedException;
import dev.turnback.storage.EventTag;
import dev.turnback.storage.LogVerifier;
import dev.turnback.storage.Payload;
import dev.turnback.storage.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every commit log promises; each adapter's test extends this. */
public abstract class CommitLogConformance {
    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00.123456789Z");

    private CommitLog log;

    /** An empty log. */
    protected abstract CommitLog open();

    protected CommitLogConformance() {
        log = new InMemoryCommitLog();
    }

    @BeforeEach
    final void openLog() {
        log = open();
    }

    @AfterEach
    final void closeLog() {
        log.close();
    }

    @Test
    final void an_empty_log_has_nothing_to_read() {
        assertThat(await(log.last())).isEmpty();
        assertThat(await(log.read(1, 10))).isEmpty();
        assertThat(await(log.readTagged(Set.of(tag("a")), 1, 10, 10))).isEmpty();
        assertThat(await(log.floor(1))).isZero();
    }

    @Test
    final void what_was_written_is_read_back_whole() {
        var event =
                new StoredEvent(
                        "evt_1",
                        "example-happened#1",
                        List.of(new EventTag("a", "ü=1"), new EventTag("b", "")),
                        T0.minusSeconds(1),
                        Map.of("actor", "ada", "ключ", "значение"),
                        Payload.of(new byte[] {0, 1, -1, 127}));
        var silent = new StoredEvent("evt_2", "x#2", List.of(), null, Map.of(), Payload.of(""));
        var commit =
                Commit.chained(
                        1, "w", Long.MAX_VALUE, T0, CommitHash.ORIGIN, List.of(event, silent));
        assertThat(await(log.append(commit))).isEqualTo(Appended.WRITTEN);
        assertThat(await(log.last())).contains(commit);
        assertThat(await(log.read(1, 10))).containsExactly(commit);
    }

    @Test
    final void a_taken_slot_stays_as_it_is_even_for_the_same_commit() {
        List<Commit> written = write(2, 1);
        var rival =
                Commit.chained(1, "rival", 9, T0, CommitHash.ORIGIN, List.of(event("evt_r", "a")));
        assertThat(await(log.append(rival))).isEqualTo(Appended.OCCUPIED);
        assertThat(await(log.append(written.getFirst()))).isEqualTo(Appended.OCCUPIED);
        assertThat(await(log.read(1, 10))).isEqualTo(written);
    }

    @Test
    final void a_slot_within_a_commit_is_taken() {
        List<Commit> written = write(3);
        var inside =
                Commit.chained(
                        2, "w", 9, T0, written.getFirst().hash(), List.of(event("evt_i", "a")));
        assertThat(await(log.append(inside))).isEqualTo(Appended.OCCUPIED);
        assertThat(await(log.read(1, 10))).isEqualTo(written);
    }

    @Test
    final void a_slot_beyond_the_end_is_refused() {
        write(2);
        var beyond = Commit.chained(4, "w", 9, T0, CommitHash.ORIGIN, List.of(event("evt_b", "a")));
        assertThatThrownBy(() -> await(log.append(beyond)))
                .hasCauseInstanceOf(CommitRefusedException.class);
        assertThat(await(log.last()).orElseThrow().last()).isEqualTo(2);
    }

    @Test
    final void of_many_rivals_for_a_slot_exactly_one_wins() {
        List<Commit> rivals =
                IntStream.range(0, 16)
                        .mapToObj(
                                i ->
                                        Commit.chained(
                                                1,
                                                "w" + i,
                                                i,
                                                T0,
                                                CommitHash.ORIGIN,
                                                List.of(event("evt_" + i, "a"))))
                        .toList();
        var results =
                rivals.parallelStream().map(log::append).toList().stream()
                        .map(CommitLogConformance::await)
                        .toList();
        assertThat(results).containsOnlyOnce(Appended.WRITTEN);
        assertThat(await(log.read(1, 10)))
                .containsExactly(rivals.get(results.indexOf(Appended.WRITTEN)));
    }

    @Test
    final void reading_begins_with_the_commit_that_contains_the_position() {
        List<Commit> written = write(3, 1, 4, 2);
        for (long position = 1; position <= 10; position++) {
            long from = position;
            assertThat(readAll(position, 2))
                    .isEqualTo(written.stream().filter(c -> c.last() >= from).toList());
        }
        assertThat(await(log.read(11, 10))).isEmpty();
    }

    @Test
    final void a_page_ends_with_the_commit_that_holds_the_last_event_that_is_wanted() {
        List<Commit> written = write(3, 1, 4, 2);
        assertThat(await(log.read(1, 3))).isEqualTo(written.subList(0, 1));
        assertThat(await(log.read(1, 4))).isEqualTo(written.subList(0, 2));
        assertThat(await(log.read(1, 5))).isEqualTo(written.subList(0, 3));
        assertThat(await(log.read(2, 3))).isEqualTo(written.subList(0, 2));
        assertThat(await(log.read(8, 1))).isEqualTo(written.subList(2, 3));
        assertThat(await(log.read(8, 2))).isEqualTo(written.subList(2, 4));
        assertThat(await(log.read(1, Integer.MAX_VALUE))).isEqualTo(written);
    }

    @Test
    final void the_floor_of_a_position_is_where_its_commit_begins() {
        write(3, 1, 4);
        assertThat(LongStream.rangeClosed(1, 9).mapToObj(p -> await(log.floor(p))))
                .containsExactly(1L, 1L, 1L, 4L, 5L, 5L, 5L, 5L, 0L);
    }

    @Test
    final void reading_by_tag_finds_the_commits_that_hold_one_of_the_tags() {
        List<Commit> written = writeTagged("a", "b", "a", "c", "b", "a");
        assertThat(await(log.readTagged(Set.of(tag("a")), 1, 6, 10)))
                .isEqualTo(List.of(written.get(0), written.get(2), written.get(5)));
        assertThat(await(log.readTagged(Set.of(tag("a"), tag("c")), 1, 6, 10)))
                .isEqualTo(List.of(written.get(0), written.get(2), written.get(3), written.get(5)));
        assertThat(await(log.readTagged(Set.of(tag("none")), 1, 6, 10))).isEmpty();
    }

    @Test
    final void reading_by_tag_is_bounded_on_both_sides_and_paged() {
        List<Commit> written = writeTagged("a", "b", "a", "a", "b", "a");
        assertThat(await(log.readTagged(Set.of(tag("a")), 2, 5, 10)))
                .isEqualTo(List.of(written.get(2), written.get(3)));
        assertThat(await(log.readTagged(Set.of(tag("a")), 1, 6, 2)))
                .isEqualTo(List.of(written.get(0), written.get(2)));
    }

    @Test
    final void tags_that_look_alike_are_kept_apart() {
        List<Commit> written = writeTagged("a", "A", "a ", "a=b");
        for (Commit commit : written) {
            EventTag tag = commit.events().getFirst().tags().getFirst();
            assertThat(await(log.readTagged(Set.of(tag), 1, 4, 10))).containsExactly(commit);
        }
    }

    @Test
    final void the_chain_of_what_was_written_verifies() {
        List<Commit> written = write(2, 5, 1);
        var seen = new ArrayList<LogVerifier.Progress>();
        var verification = await(LogVerifier.verify(log, seen::add));
        assertThat(verification.intact()).isTrue();
        assertThat(verification.verifiedTo()).isEqualTo(8);
        assertThat(verification.headHash()).isEqualTo(written.getLast().hash());
        assertThat(seen).contains(new LogVerifier.Progress(8, 8));
    }

    @Test
    final void a_closed_log_refuses() {
        log.close();
        assertThatThrownBy(() -> await(log.last()))
                .hasCauseInstanceOf(CommitRefusedException.class);
    }

    private List<Commit> readAll(long position, int max) {
        var all = new ArrayList<Commit>();
        List<Commit> page = await(log.read(position, max));
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(max);
            all.addAll(page);
            page = await(log.read(all.getLast().last() + 1, max));
        }
        return all;
    }

    private List<Commit> write(int... sizes) {
        var written = new ArrayList<Commit>();
        for (int size : sizes) {
            written.add(
                    next(
                            written,
                            IntStream.range(0, size)
                                    .mapToObj(i -> event("evt_" + written.size() + "_" + i, "a"))
                                    .toList()));
        }
        return written;
    }

    private List<Commit> writeTagged(String... values) {
        var written = new ArrayList<Commit>();
        for (String value : values) {
            written.add(next(written, List.of(event("evt_" + written.size(), value))));
        }
        return written;
    }

    private Commit next(List<Commit> before, List<StoredEvent> events) {
        Commit commit =
                before.isEmpty()
                        ? Commit.chained(1, "w", 1, T0, CommitHash.ORIGIN, events)
                        : Commit.chained(
                                before.getLast().last() + 1,
                                "w",
                                before.size() + 1L,
                                T0.plusNanos(before.size()),
                                before.getLast().hash(),
                                events);
        assertThat(await(log.append(commit))).isEqualTo(Appended.WRITTEN);
        return commit;
    }

    private static StoredEvent event(String id, String value) {
        return new StoredEvent(
                id, "example-happened#1", List.of(tag(value)), T0, Map.of(), Payload.of("{}"));
    }

    private static EventTag tag(String value) {
        return new EventTag("example", value);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
