package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InProcessEventFeedTest {

    private final FakeLog log = new FakeLog();
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();

    private final EventFeed feed =
            new InProcessEventFeed(
                    Map.of("words", new InProcessEventFeed.Source(log, FakeLog.PUBLIC_WORDS)),
                    Runnable::run);

    @Test
    void a_page_holds_what_is_published_and_reaches_over_what_is_not() {
        log.append("one", "(two)", "three", "(four)");
        EventFeed.Page page = feed.read("words", 0, 10).join();
        assertThat(page.events()).extracting(PublishedEvent::body).containsExactly("one", "three");
        assertThat(page.events()).extracting(PublishedEvent::position).containsExactly(1L, 3L);
        assertThat(page.upTo()).isEqualTo(4);
        assertThat(page.head()).isEqualTo(4);
    }

    @Test
    void a_page_looks_through_so_many_positions_at_most() {
        log.append("one", "(two)", "(three)", "four");
        EventFeed.Page page = feed.read("words", 1, 2).join();
        assertThat(page.events()).isEmpty();
        assertThat(page.upTo()).isEqualTo(3);
        assertThat(page.head()).isEqualTo(4);
    }

    @Test
    void at_the_end_there_is_an_empty_page_up_to_the_head() {
        log.append("one");
        log.close(FakeLog.AT);
        assertThat(feed.read("words", 1, 10).join())
                .isEqualTo(new EventFeed.Page(List.of(), 1, 1, FakeLog.AT));
    }

    @Test
    void the_envelope_is_that_of_the_log() {
        log.append("one:more");
        PublishedEvent event = feed.read("words", 0, 1).join().events().getFirst();
        assertThat(event.source()).isEqualTo("words");
        assertThat(event.id()).isEqualTo("e1");
        assertThat(event.type()).isEqualTo("word.v1");
        assertThat(event.subject()).isEqualTo("one");
    }

    @Test
    void a_gap_in_the_log_is_an_error_and_never_skipped() {
        log.add(1, "one");
        log.add(3, "three");
        assertThatThrownBy(() -> feed.read("words", 0, 10).join())
                .hasRootCauseMessage("the log words has a gap: 3 follows 1");
    }

    @Test
    void what_many_read_is_translated_once() {
        var translated = new AtomicInteger();
        Translator counting =
                event -> {
                    translated.incrementAndGet();
                    return FakeLog.PUBLIC_WORDS.translate(event);
                };
        var counted =
                new InProcessEventFeed(
                        Map.of("words", new InProcessEventFeed.Source(log, counting)),
                        Runnable::run);
        log.append("one", "(two)", "three");
        EventFeed.Page first = counted.read("words", 0, 10).join();
        assertThat(counted.read("words", 0, 10).join()).isEqualTo(first);
        assertThat(counted.read("words", 1, 1).join().events()).isEmpty();
        assertThat(translated).hasValue(3);
    }

    @Test
    void what_is_no_longer_in_memory_is_translated_again() {
        for (int i = 1; i <= Translated.KEPT + 2; i++) {
            log.append("w" + i);
        }
        EventFeed.Page all = feed.read("words", 0, Translated.KEPT + 2).join();
        assertThat(all.events())
                .extracting(PublishedEvent::body)
                .startsWith("w1", "w2")
                .endsWith("w" + (Translated.KEPT + 2));
        assertThat(feed.read("words", 0, Translated.KEPT + 2).join()).isEqualTo(all);
    }

    @Test
    void an_unknown_source_is_refused() {
        assertThatThrownBy(() -> feed.read("others", 0, 10).join())
                .hasRootCauseMessage("the feed has no source others");
    }

    @Test
    void many_advances_are_told_once_until_the_callback_has_run() {
        var slow =
                new InProcessEventFeed(
                        Map.of("words", new InProcessEventFeed.Source(log, FakeLog.PUBLIC_WORDS)),
                        tasks::add);
        var calls = new AtomicInteger();
        try (var _ = slow.onAdvance("words", calls::incrementAndGet)) {
            log.append("one");
            log.append("two");
            runTasks();
            assertThat(calls).hasValue(1);
            log.append("three");
        }
        runTasks();
        assertThat(calls).hasValue(1);
        assertThat(log.listeners()).isZero();
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
