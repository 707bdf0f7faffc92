package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobDamagedException;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.NewBlob;
import dev.turnback.storage.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link BlobLog} must do; each adapter's test extends it. */
public abstract class BlobLogSuite extends BlobLogFixture {

    /** Changes the content of a stored record behind the log's back. */
    protected abstract void damage(String stream, long sequence);

    @Nested
    class WhenRecordsAreAppended {

        @Test
        void they_are_numbered_from_one_without_gaps_in_every_stream() {
            assertThat(append("deliveries", "a", "b")).containsExactly(1L, 2L);
            assertThat(append("deliveries", "c")).containsExactly(3L);
            assertThat(append("samples", "x")).containsExactly(1L);
            assertThat(append("samples")).isEmpty();
        }

        @Test
        void they_come_back_whole() {
            byte[] bytes = {0, -1, 127, -128};
            log.append(
                            "deliveries",
                            List.of(
                                    NewBlob.of(
                                            bytes,
                                            Map.of(
                                                    "media type",
                                                    "application/octet-stream",
                                                    "",
                                                    "é"),
                                            NOON,
                                            NOON.plusSeconds(60))))
                    .join();
            assertThat(log.get("deliveries", 1).join())
                    .contains(
                            new Blob(
                                    "deliveries",
                                    1,
                                    Payload.of(bytes),
                                    Map.of("media type", "application/octet-stream", "", "é"),
                                    NOON,
                                    NOON.plusSeconds(60),
                                    "56cf8b6ea0b1b7dda3a88534b3d494f0fee24e53f791bdf9b6bcf883f63abd65"));
        }

        @Test
        void times_are_cut_to_microseconds() {
            Instant fine = NOON.plusNanos(789);
            log.append(
                            "samples",
                            List.of(NewBlob.of(new byte[0], Map.of(), fine, fine.plusSeconds(1))))
                    .join();
            Blob stored = log.get("samples", 1).join().orElseThrow();
            assertThat(stored.at()).isEqualTo(NOON);
            assertThat(stored.keepUntil()).isEqualTo(NOON.plusSeconds(1));
        }

        @Test
        void the_largest_is_kept_and_a_larger_one_cannot_be_made() {
            byte[] largest = new byte[NewBlob.MAX_BYTES];
            log.append("samples", List.of(NewBlob.of(largest, Map.of(), NOON, NOON.plusSeconds(1))))
                    .join();
            assertThat(log.get("samples", 1).join().orElseThrow().content().size())
                    .isEqualTo(NewBlob.MAX_BYTES);
            assertThatThrownBy(
                            () -> NewBlob.of(largest, Map.of("a", ""), NOON, NOON.plusSeconds(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("8388608");
        }

        @Test
        void many_writers_at_once_get_every_number_once() {
            List<CompletableFuture<List<Long>>> writes =
                    IntStream.range(0, 200)
                            .parallel()
                            .mapToObj(i -> log.append(i % 2 == 0 ? "even" : "odd", two(i)))
                            .toList();
            for (String stream : List.of("even", "odd")) {
                int first = "even".equals(stream) ? 0 : 1;
                List<Long> numbers =
                        IntStream.iterate(first, i -> i < 200, i -> i + 2)
                                .mapToObj(i -> writes.get(i).join())
                                .peek(pair -> assertThat(pair.get(1)).isEqualTo(pair.get(0) + 1))
                                .flatMap(List::stream)
                                .sorted()
                                .toList();
                assertThat(numbers)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
            }
            var texts = new HashMap<Long, String>();
            log.read("even", 0, 1_000)
                    .join()
                    .forEach(blob -> texts.put(blob.sequence(), blob.content().text()));
            assertThat(texts.get(writes.get(42).join().getFirst())).isEqualTo("42 first");
            assertThat(texts).hasSize(200);
        }

        private List<NewBlob> two(int i) {
            return Stream.of(i + " first", i + " second")
                    .map(text -> kept(text, Duration.ofDays(1)))
                    .toList();
        }
    }

    @Nested
    class WhenRecordsAreRead {

        @Test
        void pages_follow_each_other_in_order() {
            append("samples", "a", "b", "c");
            append("deliveries", "other");
            assertThat(read("samples", 0, 2)).containsExactly("1=a", "2=b");
            assertThat(read("samples", 2, 2)).containsExactly("3=c");
            assertThat(read("samples", 3, 2)).isEmpty();
            assertThat(read("never-used", 0, 2)).isEmpty();
        }

        @Test
        void everything_is_still_there_when_the_log_is_opened_again() {
            append("samples", "a", "b");
            reopen();
            assertThat(read("samples", 0, 9)).containsExactly("1=a", "2=b");
            assertThat(append("samples", "c")).containsExactly(3L);
        }

        @Test
        void a_damaged_record_is_named_and_those_around_it_can_be_read() {
            append("samples", "a", "b", "c");
            damage("samples", 2);
            assertThat(read("samples", 0, 9)).containsExactly("1=a");
            assertThat(read("samples", 2, 9)).containsExactly("3=c");
            for (CompletableFuture<?> reading :
                    List.of(log.read("samples", 1, 9), log.get("samples", 2))) {
                assertThatThrownBy(reading::join)
                        .cause()
                        .isInstanceOfSatisfying(
                                BlobDamagedException.class,
                                damaged -> {
                                    assertThat(damaged.stream()).isEqualTo("samples");
                                    assertThat(damaged.sequence()).isEqualTo(2);
                                });
            }
        }

        @Test
        void what_never_was_is_not_there() {
            append("samples", "a");
            assertThat(log.get("samples", 2).join()).isEmpty();
            assertThat(log.get("samples", 0).join()).isEmpty();
            assertThat(log.get("deliveries", 1).join()).isEmpty();
        }
    }

    @Nested
    class WhatIsRefused {

        @Test
        void a_name_that_is_none() {
            for (String name : List.of("", "Upper", "1st", "a_b", "a".repeat(41), "../up")) {
                for (CompletableFuture<?> wrong :
                        List.of(
                                log.append(name, List.of()),
                                log.read(name, 0, 1),
                                log.get(name, 1))) {
                    assertThatThrownBy(wrong::join)
                            .hasCauseInstanceOf(IllegalArgumentException.class);
                }
            }
            assertThat(append("a".repeat(40), "x")).containsExactly(1L);
        }

        @Test
        void pages_and_sweeps_of_nothing() {
            for (CompletableFuture<?> wrong :
                    List.of(log.read("samples", 0, 0), log.sweep(NOON, 0))) {
                assertThatThrownBy(wrong::join).hasCauseInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void everything_once_the_log_is_closed() {
            log.close();
            for (CompletableFuture<?> late :
                    List.of(
                            log.append("samples", List.of(kept("a", Duration.ofDays(1)))),
                            log.read("samples", 0, 1),
                            log.get("samples", 1),
                            log.sweep(NOON, 1))) {
                assertThatThrownBy(late::join).hasCauseInstanceOf(IllegalStateException.class);
            }
        }
    }
}
