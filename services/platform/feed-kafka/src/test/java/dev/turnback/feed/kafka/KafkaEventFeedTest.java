package dev.turnback.feed.kafka;

import static dev.turnback.testing.feed.EventFeedSuite.soon;
import static dev.turnback.testing.feed.EventFeedSuite.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.Leases;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.feed.PublishedLog;
import dev.turnback.testing.feed.TestBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the feed when Kafka, a relay or somebody else misbehaves. */
@Tag("slow")
@SuppressWarnings("NullAway.Init")
class KafkaEventFeedTest {

    private static final String SOURCE = PublishedLog.NAME;
    private static TestBroker broker;

    private final PublishedLog log = new PublishedLog();
    private final Leases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    private TopicFixture topics;

    @BeforeAll
    static void startBroker(@TempDir Path folder) {
        broker = new TestBroker(folder.resolve("kafka"));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void open() {
        if (!broker.isRunning()) {
            broker.start();
        }
        topics = new TopicFixture(broker.address(), log, leases);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    private List<PublishedEvent> published() {
        return log.feed().read(SOURCE, 0, (int) log.head() + 1).join().events();
    }

    private List<Long> publishedPositions() {
        return published().stream().map(PublishedEvent::position).toList();
    }

    private static List<PublishedEvent> read(EventFeed feed, long after, long until) {
        var events = new ArrayList<PublishedEvent>();
        for (long at = after; at < until; ) {
            EventFeed.Page page = feed.read(SOURCE, at, 1_000).join();
            events.addAll(page.events());
            at = page.upTo();
        }
        return events;
    }

    private void received(KafkaEventFeed feed, long position) {
        soon("position " + position, () -> topics.standing(feed).received() >= position);
    }

    @Test
    void what_came_over_kafka_is_not_asked_of_the_service() {
        topics.relay("one");
        KafkaEventFeed feed = topics.feed("reader");
        log.grow(10);
        soon("the tail begins", () -> topics.standing(feed).heardAt().isPresent());
        log.grow(90);
        received(feed, 100);
        long from = topics.standing(feed).received() - 80;
        topics.askedOfTheService.set(0);
        assertThat(read(feed, from, 100))
                .isEqualTo(published().stream().filter(e -> e.position() > from).toList());
        assertThat(topics.askedOfTheService).hasValue(0);
    }

    @Test
    void a_topic_holds_everything_once_although_relays_take_turns() {
        KafkaRelay first = topics.relay("one");
        log.grow(120);
        soon("the first leads", () -> first.standing().leader());
        KafkaRelay second = topics.relay("two");
        soon("all is relayed", () -> first.standing().relayed() == 120);
        assertThat(second.standing().leader()).isFalse();
        first.close();
        log.grow(120);
        soon("the second goes on", () -> second.standing().relayed() == 240);
        assertThat(topics.positions()).isEqualTo(publishedPositions());
    }

    @Test
    void a_relay_that_lost_its_lease_without_knowing_is_shut_out() {
        log.grow(30);
        try (var old = TopicWriter.open(topics.settings, SOURCE, TopicFixture.FORMAT)) {
            old.write(log.feed().read(SOURCE, 0, 20).join());
            KafkaRelay next = topics.relay("next");
            soon("the next one leads", () -> next.standing().relayed() == 30);
            assertThat(catchThrowable(() -> old.write(log.feed().read(SOURCE, 20, 10).join())))
                    .isInstanceOf(KafkaException.class);
        }
        assertThat(topics.positions()).isEqualTo(publishedPositions());
    }

    @Test
    void a_page_that_nobody_takes_is_given_up_with_its_first_event() {
        log.grow(30);
        EventFeed.Page page = log.feed().read(SOURCE, 0, 30).join();
        try (var writer = TopicWriter.open(topics.settings, SOURCE, TopicFixture.FORMAT)) {
            broker.kill();
            long begun = System.nanoTime();
            assertThat(catchThrowable(() -> writer.write(page)))
                    .isInstanceOf(KafkaException.class)
                    .hasMessage("nobody takes what is sent");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(topics.settings.patience().multipliedBy(page.events().size() / 2));
        }
    }

    @Test
    void what_comes_again_is_left_out() {
        topics.relay("one");
        KafkaEventFeed feed = topics.feed("reader");
        soon("the tail begins", () -> topics.standing(feed).heardAt().isPresent());
        log.grow(20);
        received(feed, 20);
        PublishedEvent again = published().get(3);
        topics.smuggle(TopicFixture.FORMAT.event(topics.topic(), again, again.position() - 1, 20));
        soon("it was left out", () -> topics.standing(feed).repeated() == 1);
        assertThat(read(feed, 0, 20)).isEqualTo(published());
    }

    @Test
    void what_is_missing_is_noticed_and_read_from_the_service() {
        topics.relay("one").close();
        KafkaEventFeed feed = topics.feed("reader");
        log.grow(12);
        PublishedEvent fourth = published().get(2);
        PublishedEvent late = published().get(6);
        Topics.make(topics.settings, topics.topic());
        soon(
                "the tail begins",
                () -> {
                    topics.smuggle(
                            TopicFixture.FORMAT.event(
                                    topics.topic(), fourth, fourth.position() - 1, 12));
                    return topics.standing(feed).heardAt().isPresent();
                });
        topics.smuggle(TopicFixture.FORMAT.event(topics.topic(), late, late.position() - 1, 12));
        soon("the gap is noticed", () -> topics.standing(feed).gaps() == 1);
        assertThat(read(feed, 0, 12)).isEqualTo(published());
    }

    @Test
    void what_is_none_of_ours_is_laid_aside_and_holds_nobody_up() {
        topics.relay("one");
        KafkaEventFeed feed = topics.feed("reader");
        soon("the tail begins", () -> topics.standing(feed).heardAt().isPresent());
        log.grow(5);
        received(feed, 5);
        topics.smuggle(
                new ProducerRecord<>(
                        topics.topic(), "key", "junk".getBytes(StandardCharsets.UTF_8)),
                TopicFixture.FORMAT.watermark(topics.topic(), "release", 5, 9, 9, Instant.MIN));
        log.grow(5);
        received(feed, 10);
        soon("both are laid aside", () -> topics.standing(feed).deadLetters() == 2);
        var letters = topics.all(topics.settings.deadLetters());
        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().value()).isEqualTo("junk".getBytes(StandardCharsets.UTF_8));
        assertThat(
                        new String(
                                letters.getLast().headers().lastHeader("turnback-reason").value(),
                                StandardCharsets.UTF_8))
                .isEqualTo("it is from /turnback/release, not from guidance");
        assertThat(read(feed, 0, 10)).isEqualTo(published());
    }

    @Test
    void a_full_tail_fetches_no_more_until_something_is_applied() {
        topics.relay("one");
        KafkaEventFeed feed = topics.feed("reader", topics.settings.withTail(50));
        var applied = new AtomicLong();
        feed.commitBehind(() -> PositionVector.of(SOURCE, applied.get()));
        soon("the tail begins", () -> topics.standing(feed).heardAt().isPresent());
        for (int i = 0; i < 40; i++) {
            log.grow(50);
        }
        soon("it pauses", () -> topics.standing(feed).paused());
        long received = topics.standing(feed).received();
        assertThat(received).isLessThan(2_000);
        assertThat(topics.standing(feed).lag()).isPositive();
        assertThat(read(feed, 0, 2_000)).isEqualTo(published());
        applied.set(2_000);
        received(feed, 2_000);
        soon("it goes on", () -> !topics.standing(feed).paused());
        soon("nothing lags", () -> topics.standing(feed).lag() == 0);
    }

    @Test
    void a_restart_goes_on_behind_what_was_applied() {
        topics.relay("one");
        KafkaEventFeed feed = topics.feed("reader");
        feed.commitBehind(() -> PositionVector.of(SOURCE, 60));
        soon("the tail begins", () -> topics.standing(feed).heardAt().isPresent());
        for (int i = 0; i < 4; i++) {
            log.grow(30);
        }
        received(feed, 120);
        feed.close();
        KafkaEventFeed next = topics.feed("reader");
        received(next, 120);
        topics.askedOfTheService.set(0);
        assertThat(read(next, 60, 120))
                .isEqualTo(published().stream().filter(e -> e.position() > 60).toList());
        assertThat(topics.askedOfTheService).hasValue(0);
    }

    @Test
    void while_the_broker_is_gone_everything_is_read_from_the_service_and_the_backlog_follows() {
        KafkaRelay relay = topics.relay("one");
        KafkaEventFeed feed = topics.feed("reader");
        soon("the tail begins", () -> topics.standing(feed).heardAt().isPresent());
        log.grow(20);
        received(feed, 20);
        broker.kill();
        log.grow(200);
        soon(
                "the service is asked",
                () -> feed.read(SOURCE, 20, 1_000).join().upTo() == log.head());
        assertThat(read(feed, 0, 220)).isEqualTo(published());
        soon("the relay tells its trouble", () -> relay.standing().trouble().isPresent());
        broker.start();
        within(
                Duration.ofSeconds(60),
                "the backlog is relayed",
                () -> relay.standing().relayed() == 220);
        within(
                Duration.ofSeconds(30),
                "and received",
                () -> topics.standing(feed).received() == 220);
        assertThat(topics.positions()).isEqualTo(publishedPositions());
    }
}
