package dev.turnback.testing.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every feed promises, whatever carries the events. */
@SuppressWarnings("NullAway.Init")
public abstract class EventFeedSuite {

    protected static final String SOURCE = PublishedLog.NAME;
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Where the events come from. */
    protected final PublishedLog log = new PublishedLog();

    protected EventFeed feed;

    /** A feed of the log; the suite's subclass closes it. */
    protected abstract EventFeed open();

    @BeforeEach
    protected void openFirst() {
        feed = open();
    }

    /** Waits for what comes true in the background. */
    public static void soon(String what, BooleanSupplier holds) {
        within(SOON, what, holds);
    }

    /** The same with a patience of its own. */
    public static void within(Duration patience, String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads as a projection does: on from where the page before ended. */
    protected static List<PublishedEvent> follow(
            EventFeed feed, long after, long until, Random seed) {
        var events = new ArrayList<PublishedEvent>();
        long at = after;
        long deadline = System.nanoTime() + SOON.toNanos();
        while (at < until) {
            assertThat(System.nanoTime()).as("stuck at " + at).isLessThan(deadline);
            EventFeed.Page page = feed.read(SOURCE, at, 1 + seed.nextInt(40)).join();
            assertThat(page.upTo()).isGreaterThanOrEqualTo(at).isLessThanOrEqualTo(page.head());
            events.addAll(page.events());
            at = page.upTo();
        }
        return events;
    }

    protected List<PublishedEvent> published() {
        return log.feed().read(SOURCE, 0, (int) log.head() + 1).join().events();
    }

    @Test
    void it_has_its_source_and_no_other() {
        assertThat(feed.sources()).containsExactly(SOURCE);
        assertThatThrownBy(() -> feed.read("others", 0, 10).join())
                .hasRootCauseMessage("the feed has no source others");
    }

    @Test
    void an_empty_log_gives_an_empty_page() {
        EventFeed.Page page = feed.read(SOURCE, 0, 10).join();
        assertThat(page.events()).isEmpty();
        assertThat(page.upTo()).isZero();
        assertThat(page.head()).isZero();
    }

    @Test
    void every_event_comes_as_it_was_published_and_in_order() {
        log.grow(100);
        assertThat(follow(feed, 0, 100, new Random(1))).isEqualTo(published()).hasSize(67);
    }

    @Test
    void a_page_looks_through_so_many_positions_at_most() {
        log.grow(10);
        EventFeed.Page page = feed.read(SOURCE, 1, 2).join();
        assertThat(page.events()).extracting(PublishedEvent::position).containsExactly(2L);
        assertThat(page.upTo()).isEqualTo(3);
    }

    @Test
    void what_publishes_nothing_is_passed_over() {
        log.grow(9);
        soon("the end is told", () -> feed.read(SOURCE, 8, 10).join().upTo() == 9);
        assertThat(feed.read(SOURCE, 8, 10).join().events()).isEmpty();
    }

    @Test
    void reading_again_from_anywhere_gives_the_same() {
        log.grow(60);
        List<PublishedEvent> all = published();
        for (long after = 0; after < 60; after += 7) {
            long from = after;
            assertThat(follow(feed, after, 60, new Random(after)))
                    .isEqualTo(all.stream().filter(e -> e.position() > from).toList());
        }
    }

    @Test
    void who_follows_while_it_grows_misses_nothing_and_hears_nothing_twice() throws Exception {
        var grower =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    var random = new Random(3);
                                    for (int i = 0; i < 100; i++) {
                                        log.grow(1 + random.nextInt(5));
                                        LockSupport.parkNanos(100_000);
                                    }
                                });
        List<PublishedEvent> seen = new ArrayList<>(follow(feed, 0, 50, new Random(5)));
        grower.join();
        long at = seen.getLast().position();
        seen.addAll(follow(feed, at, log.head(), new Random(7)));
        assertThat(seen).isEqualTo(published());
    }

    @Test
    void news_are_told() {
        var calls = new AtomicInteger();
        log.grow(1);
        try (var _ = feed.onAdvance(SOURCE, calls::incrementAndGet)) {
            log.grow(5);
            soon("a callback", () -> calls.get() > 0);
        }
    }

    @Test
    void a_new_feed_goes_on_where_another_ended() {
        log.grow(40);
        List<PublishedEvent> seen = new ArrayList<>(follow(feed, 0, 40, new Random(1)));
        EventFeed next = open();
        log.grow(40);
        seen.addAll(follow(next, 40, 80, new Random(2)));
        assertThat(seen).isEqualTo(published());
    }

    @Test
    void the_head_is_that_of_the_log_at_once() {
        log.grow(17);
        assertThat(feed.head(SOURCE).join()).isEqualTo(17);
        log.grow(1);
        assertThat(feed.head(SOURCE).join()).isEqualTo(18);
    }

    @Test
    void it_tells_up_to_when_everything_is_known() {
        log.grow(4);
        Instant closed = log.closedAt();
        soon(
                "the closed time",
                () -> {
                    EventFeed.Page page = feed.read(SOURCE, 4, 10).join();
                    return page.closedAt().equals(closed) && page.head() == 4;
                });
    }
}
