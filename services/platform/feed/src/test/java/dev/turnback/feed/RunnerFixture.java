package dev.turnback.feed;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import dev.turnback.testing.InMemoryViewStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** A runner over a log of words, in a time that the test moves. */
abstract class RunnerFixture {

    protected static final List<ViewDefinition> VIEWS = List.of(ViewDefinition.named("texts", 1));
    protected static final RunnerSettings SETTINGS =
            new RunnerSettings(
                    10,
                    Duration.ofSeconds(1),
                    3,
                    Duration.ofMillis(100),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1));

    /** A row is the words about its subject, one after the other; "end" removes it. */
    protected static final RowFold.Format<String> PLAIN =
            new RowFold.Format<>() {
                @Override
                public String body(String row) {
                    return row;
                }

                @Override
                public String row(String body) {
                    return body;
                }

                @Override
                public Map<String, ViewValue> keys(String row) {
                    return Map.of();
                }
            };

    protected final ManualTime time = new ManualTime();
    protected final FakeLog log = new FakeLog();
    protected final InMemoryViewStore.Disk disk = new InMemoryViewStore.Disk();
    protected final List<Long> handled = new ArrayList<>();
    protected ViewStore views = new InMemoryViewStore(disk, VIEWS);
    protected Optional<String> poison = Optional.empty();

    @AfterEach
    void stopTimer() {
        time.shutdownNow();
    }

    protected EventFeed feed() {
        return new InProcessEventFeed(
                Map.of("words", new InProcessEventFeed.Source(log, FakeLog.PUBLIC_WORDS)),
                time.executor());
    }

    protected RowFold<String> fold() {
        return new RowFold<>(
                views,
                "texts",
                "words",
                event -> Optional.of(event.subject()),
                (row, event) -> {
                    String word = (String) event.body();
                    return word.endsWith("end") ? null : (row == null ? "" : row + " ") + word;
                },
                PLAIN);
    }

    protected ProjectionRunner start() {
        RowFold<String> fold = fold();
        FeedProjection.Handler watched =
                (events, upTo) -> {
                    for (PublishedEvent event : events) {
                        if (poison.isPresent() && event.body().equals(poison.get())) {
                            throw new ArithmeticException("cannot digest " + event.body());
                        }
                        handled.add(event.position());
                    }
                    return fold.apply(events, upTo);
                };
        return new ProjectionRunner(
                feed(),
                views,
                List.of(new FeedProjection("texts", "words", watched)),
                SETTINGS,
                time.executor(),
                time,
                time);
    }

    protected Map<String, String> rows() {
        var rows = new TreeMap<String, String>();
        views.forEach("texts", row -> rows.put(row.id(), row.body())).join();
        return rows;
    }

    protected void appendMany(int count) {
        log.append(IntStream.rangeClosed(1, count).mapToObj(i -> "row" + i).toArray(String[]::new));
    }

    protected static PositionVector words(long position) {
        return PositionVector.of("words", position);
    }
}
