package dev.turnback.feed;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewStoreException;
import dev.turnback.storage.ViewValue;
import dev.turnback.testing.InMemoryViewStore;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A runner over a log of words, in a time that the test moves. */
abstract class RunnerFixture {

    protected static final List<ViewDefinition> VIEWS =
            Stream.concat(
                            Stream.of(ViewDefinition.named("texts", 1)),
                            ProjectionRunner.views().stream())
                    .toList();
    protected static final RunnerSettings SETTINGS =
            new RunnerSettings(
                    10,
                    Duration.ofSeconds(1),
                    3,
                    20,
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
    protected final List<Long> copied = new ArrayList<>();
    protected ViewStore views = new InMemoryViewStore(disk, VIEWS);
    protected final Set<String> poison = new HashSet<>();
    protected boolean storeFails;
    protected Duration slowly = Duration.ZERO;

    @AfterEach
    void stopTimer() {
        time.shutdownNow();
    }

    protected EventFeed feed() {
        return feed(time.executor());
    }

    protected EventFeed feed(Executor executor) {
        return new InProcessEventFeed(
                Map.of("words", new InProcessEventFeed.Source(log, FakeLog.PUBLIC_WORDS)),
                executor);
    }

    protected RowFold<String> fold(String view) {
        return new RowFold<>(
                views,
                view,
                "words",
                event -> Optional.of(event.subject()),
                (row, event) -> {
                    String word = (String) event.body();
                    if (poison.contains(word)) {
                        throw new ArithmeticException("cannot digest " + word);
                    }
                    return word.endsWith("end") ? null : (row == null ? "" : row + " ") + word;
                },
                PLAIN);
    }

    /** A fold that is watched while it works. */
    private FeedProjection.Handler watched(String view) {
        RowFold<String> fold = fold(view);
        List<Long> seen = view.equals("texts") ? handled : copied;
        return new FeedProjection.Handler() {
            @Override
            public CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo) {
                if (storeFails) {
                    throw new ViewStoreException("disk", new IOException("gone"));
                }
                return pause().thenCompose(_ -> fold.apply(events, upTo))
                        .thenRun(() -> events.forEach(event -> seen.add(event.position())));
            }

            @Override
            public Optional<String> key(PublishedEvent event) {
                return fold.key(event);
            }
        };
    }

    /** As long as a batch takes. */
    private CompletableFuture<Void> pause() {
        var over = new CompletableFuture<Void>();
        if (slowly.isZero()) {
            over.complete(null);
        } else {
            Runnable end = () -> over.complete(null);
            time.schedule(end, slowly.toMillis(), TimeUnit.MILLISECONDS);
        }
        return over;
    }

    protected ProjectionRunner start() {
        return new ProjectionRunner(
                feed(),
                views,
                List.of(new FeedProjection("texts", "words", this::watched)),
                SETTINGS,
                time.executor(),
                time,
                time);
    }

    protected List<ParkedEvent> parked(ProjectionRunner runner) {
        return runner.parked(100, null).join().events();
    }

    protected String digest() {
        return views.digest("texts").join();
    }

    /** What the view must hold after all that was logged. */
    protected String digestOfLog() {
        ViewStore own = views;
        views = new InMemoryViewStore(VIEWS);
        try (ProjectionRunner runner = start()) {
            time.settle();
            return runner.caughtUp() ? digest() : "not caught up";
        } finally {
            views = own;
        }
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
