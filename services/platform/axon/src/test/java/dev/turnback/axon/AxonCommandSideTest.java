package dev.turnback.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.EventTag;
import dev.turnback.storage.Payload;
import dev.turnback.testing.InMemoryCommitLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The bridge, on the tally. */
class AxonCommandSideTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final CommandContext ADA = CommandContext.by("ada");

    private final AtomicLong counter = new AtomicLong();
    private final InMemoryCommitLog log = new InMemoryCommitLog();
    private AxonCommandSide side = open();

    private AxonCommandSide open() {
        return AxonCommandSide.named(
                "tallies",
                log,
                List.of(Tally.SLICE, Remark.SLICE),
                InstantSource.fixed(NOW),
                prefix -> prefix + "_" + counter.incrementAndGet());
    }

    @AfterEach
    void close() {
        side.close();
    }

    private Handled handle(Object command) {
        return handle(command, ADA);
    }

    private Handled handle(Object command, CommandContext context) {
        return side.handle(command, context).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private List<RecordedEvent> events() {
        return side.reader().read(0, 1000).join().events();
    }

    @Nested
    class AboutTwo {
        @Test
        void a_command_is_decided_on_the_state_of_both_and_recorded_for_both_at_once() {
            handle(new Tally.CountMany("a", 3, ""));
            handle(new Tally.CountMany("b", 5, ""));
            handle(new Tally.Move("a", "b", Tally.T0));
            List<RecordedEvent> both = events().subList(8, 10);
            assertThat(both)
                    .extracting(RecordedEvent::body)
                    .isEqualTo(
                            List.of(
                                    new Tally.Counted("a", 2, Tally.T0),
                                    new Tally.Counted("b", 6, Tally.T0)));
            assertThat(both.getFirst().hash()).isEqualTo(both.getLast().hash());
        }

        @Test
        void the_next_command_about_either_sees_it() {
            handle(new Tally.Move("a", "b", Tally.T0));
            handle(new Tally.Count("a", Tally.T0));
            handle(new Tally.Count("b", Tally.T0));
            assertThat(events().subList(2, 4))
                    .extracting(RecordedEvent::body)
                    .isEqualTo(
                            List.of(
                                    new Tally.Counted("a", 0, Tally.T0),
                                    new Tally.Counted("b", 2, Tally.T0)));
        }

        @Test
        void the_other_one_can_refuse_it() {
            handle(new Tally.Close("b"));
            assertThat(handle(new Tally.Move("a", "b", Tally.T0)))
                    .isEqualTo(new Handled.Rejected(1, new Tally.IsClosed(0)));
            assertThat(events()).hasSize(1);
        }

        @Test
        void it_is_the_same_after_a_restart() {
            handle(new Tally.Move("a", "b", Tally.T0));
            side.close();
            side = open();
            handle(new Tally.Move("b", "a", Tally.T0));
            assertThat(events().subList(2, 4))
                    .extracting(RecordedEvent::body)
                    .isEqualTo(
                            List.of(
                                    new Tally.Counted("b", 0, Tally.T0),
                                    new Tally.Counted("a", 0, Tally.T0)));
        }

        /** Those that lose a race are decided again on what the others left. */
        @Test
        void nothing_is_lost_between_two_that_many_move_at_once() {
            List<CompletableFuture<Handled>> running =
                    IntStream.range(0, 200)
                            .mapToObj(
                                    i ->
                                            side.handle(
                                                    i % 3 == 0
                                                            ? new Tally.Move("b", "a", Tally.T0)
                                                            : new Tally.Move("a", "b", Tally.T0),
                                                    ADA))
                            .toList();
            running.forEach(each -> each.orTimeout(20, TimeUnit.SECONDS).join());
            List<RecordedEvent> all = events();
            assertThat(all).hasSize(400);
            int a = 0;
            int b = 0;
            for (RecordedEvent event : all) {
                var counted = (Tally.Counted) event.body();
                boolean isOfA = counted.tally().equals("a");
                assertThat(Math.abs(counted.number() - (isOfA ? a : b))).isEqualTo(1);
                a = isOfA ? counted.number() : a;
                b = isOfA ? b : counted.number();
            }
            assertThat(a + b).isZero();
        }
    }

    @Nested
    class Accepted {
        @Test
        void a_command_is_answered_with_the_position_of_its_last_event() {
            assertThat(handle(new Tally.CountMany("a", 3, "x")))
                    .isEqualTo(new Handled.Accepted(3, false));
            assertThat(side.head()).isEqualTo(3);
        }

        @Test
        void the_next_command_sees_the_state_that_the_one_before_left() {
            handle(new Tally.Count("a", Tally.T0));
            handle(new Tally.Count("b", Tally.T0));
            handle(new Tally.Count("a", Tally.T0));
            assertThat(events().getLast().body()).isEqualTo(new Tally.Counted("a", 2, Tally.T0));
        }

        @Test
        void what_others_tag_with_the_entity_is_no_part_of_it() {
            handle(new Tally.Count("a", Tally.T0));
            handle(new Remark.Make("r1", "a"));
            handle(new Tally.Count("a", Tally.T0));
            side.close();
            side = open();
            handle(new Tally.Count("a", Tally.T0));
            assertThat(events().getLast().body()).isEqualTo(new Tally.Counted("a", 3, Tally.T0));
        }

        @Test
        void the_envelope_says_who_when_and_what() {
            handle(
                    new Tally.Count("a", Tally.T0),
                    new CommandContext("key", "hash", "ada", "cor", "cause"));
            RecordedEvent event = events().getFirst();
            assertThat(event.type()).isEqualTo("counted#1");
            assertThat(event.log()).isEqualTo("tallies");
            assertThat(event.position()).isEqualTo(1);
            assertThat(event.occurredAt()).isEqualTo(Tally.T0);
            assertThat(event.recordedAt()).isEqualTo(NOW);
            assertThat(event.hash()).hasSize(64);
            assertThat(event.tag("tally")).isEqualTo("a");
            assertThat(event.metadata())
                    .containsEntry(RecordedEvent.Metadata.ACTOR, "ada")
                    .containsEntry(RecordedEvent.Metadata.CORRELATION_ID, "cor")
                    .containsEntry(RecordedEvent.Metadata.CAUSATION_ID, "cause");
        }

        @Test
        void an_event_that_does_not_say_when_it_happened_happened_when_it_was_recorded() {
            handle(new Tally.Close("a"));
            assertThat(events().getFirst().occurredAt()).isEqualTo(NOW);
        }

        @Test
        void many_commands_on_one_entity_at_once_each_count() {
            var all =
                    IntStream.range(0, 200)
                            .mapToObj(i -> side.handle(new Tally.Count("a", Tally.T0), ADA))
                            .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(events())
                    .extracting(event -> ((Tally.Counted) event.body()).number())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
        }

        @Test
        void after_a_restart_the_state_is_read_from_the_log() {
            handle(new Tally.Count("a", Tally.T0));
            side.close();
            side = open();
            assertThat(handle(new Tally.Count("a", Tally.T0)))
                    .isEqualTo(new Handled.Accepted(2, false));
            assertThat(events().getLast().body()).isEqualTo(new Tally.Counted("a", 2, Tally.T0));
        }
    }

    @Nested
    class RejectedOrIgnored {
        @Test
        void a_rejection_carries_its_reason_and_records_nothing() {
            handle(new Tally.Close("a"));
            assertThat(handle(new Tally.Count("a", Tally.T0)))
                    .isEqualTo(new Handled.Rejected(1, new Tally.IsClosed(0)));
            assertThat(side.head()).isEqualTo(1);
        }

        @Test
        void what_is_already_so_is_ignored() {
            handle(new Tally.Close("a"));
            assertThat(handle(new Tally.Close("a"))).isEqualTo(new Handled.Ignored(1));
        }
    }

    /** Invariant 8. */
    @Nested
    class WithAnIdempotencyKey {
        @Test
        void a_repeat_answers_the_first_position_and_records_nothing() {
            var first = handle(new Tally.CountMany("a", 2, "x"), ADA.once("k", "h"));
            handle(new Tally.Count("a", Tally.T0));
            assertThat(first).isEqualTo(new Handled.Accepted(2, false));
            assertThat(handle(new Tally.CountMany("a", 2, "x"), ADA.once("k", "h")))
                    .isEqualTo(new Handled.Accepted(2, true));
            assertThat(side.head()).isEqualTo(3);
        }

        @Test
        void a_repeat_after_a_restart_is_known_too() {
            handle(new Tally.Count("a", Tally.T0), ADA.once("k", "h"));
            side.close();
            side = open();
            assertThat(handle(new Tally.Count("a", Tally.T0), ADA.once("k", "h")))
                    .isEqualTo(new Handled.Accepted(1, true));
        }

        @Test
        void the_same_key_with_another_body_is_refused_even_for_another_entity() {
            handle(new Tally.Count("a", Tally.T0), ADA.once("k", "h"));
            assertThat(handle(new Tally.Count("b", Tally.T0), ADA.once("k", "other")))
                    .isEqualTo(new Handled.KeyReused(1, "k"));
            assertThat(side.head()).isEqualTo(1);
        }

        @Test
        void a_rejected_command_is_decided_again() {
            handle(new Tally.Close("a"));
            handle(new Tally.Count("a", Tally.T0), ADA.once("k", "h"));
            assertThat(handle(new Tally.Count("b", Tally.T0), ADA.once("k", "h")))
                    .isEqualTo(new Handled.Accepted(2, false));
        }

        @Test
        void repeats_at_once_on_different_entities_record_one() {
            var all =
                    IntStream.range(0, 50)
                            .mapToObj(
                                    i ->
                                            side.handle(
                                                    new Tally.Count("t" + i, Tally.T0),
                                                    ADA.once("k", "h")))
                            .toList();
            all.forEach(one -> one.orTimeout(20, TimeUnit.SECONDS).join());
            assertThat(side.head()).isEqualTo(1);
            assertThat(all.stream().map(CompletableFuture::join))
                    .containsOnlyOnce(new Handled.Accepted(1, false))
                    .contains(new Handled.Accepted(1, true));
        }
    }

    @Nested
    class Reading {
        @Test
        void pages_follow_each_other_to_the_head() {
            handle(new Tally.CountMany("a", 5, "x"));
            handle(new Tally.Count("b", Tally.T0));
            var first = side.reader().read(0, 2).join();
            assertThat(first.events()).extracting(RecordedEvent::position).containsExactly(1L, 2L);
            assertThat(first.upTo()).isEqualTo(2);
            var rest = side.reader().read(first.upTo(), 100).join();
            assertThat(rest.events())
                    .extracting(RecordedEvent::position)
                    .containsExactly(3L, 4L, 5L, 6L);
            assertThat(rest.upTo()).isEqualTo(rest.head()).isEqualTo(6);
        }

        @Test
        void by_tag_only_what_carries_it() {
            handle(new Tally.Count("a", Tally.T0));
            handle(new Tally.Count("b", Tally.T0));
            assertThat(side.reader().readTagged(new EventTag("tally", "b"), 0, 10).join().events())
                    .extracting(RecordedEvent::position)
                    .containsExactly(2L);
        }

        @Test
        void a_listener_hears_of_every_advance() throws Exception {
            var heard = new CountDownLatch(1);
            try (var _ = side.reader().onAdvance(heard::countDown)) {
                handle(new Tally.Count("a", Tally.T0));
                assertThat(heard.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS))
                        .isTrue();
            }
        }

        @Test
        void an_old_version_is_read_as_the_newer_one() {
            var codec = EventJson.of(List.of(Tally.SLICE), List.of(Tally.NAME_BECAME_TALLY));
            assertThat(codec.read("closed#0", Payload.of("{\"name\":\"a\"}")))
                    .isEqualTo(new Tally.Closed("a"));
        }

        @Test
        void a_stored_type_that_nobody_knows_is_an_error() {
            var codec = EventJson.of(List.of(Tally.SLICE), List.of());
            assertThatThrownBy(() -> codec.read("unknown#1", Payload.of("{}")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("unknown#1");
        }

        @Test
        void the_chain_verifies() {
            handle(new Tally.Count("a", Tally.T0));
            handle(new Tally.Count("b", Tally.T0));
            var verification = side.reader().verify(progress -> {}).join();
            assertThat(verification.intact()).isTrue();
            assertThat(verification.verifiedTo()).isEqualTo(2);
        }
    }
}
