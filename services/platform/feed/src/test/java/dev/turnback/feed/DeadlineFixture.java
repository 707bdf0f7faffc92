package dev.turnback.feed;

import dev.turnback.feed.CommandDispatcher.Order;
import dev.turnback.feed.CommandDispatcher.Receipt;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.testing.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Deadlines that words set and clear, and a desk that is told what to fetch. */
abstract class DeadlineFixture {

    protected static final List<ViewDefinition> VIEWS =
            Stream.of(
                            ProjectionRunner.views(),
                            DeadlineRunner.views(),
                            List.of(DeadlineProjection.VIEW))
                    .flatMap(List::stream)
                    .toList();

    protected final SimulatedTime time = new SimulatedTime();
    protected final FakeLog log = new FakeLog();
    protected final InMemoryViewStore.Disk disk = new InMemoryViewStore.Disk();
    protected final ViewStore views = new InMemoryViewStore(disk, VIEWS);
    protected final Leases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    protected final List<Sent> sent = new ArrayList<>();
    protected Duration clockIsOff = Duration.ZERO;
    protected boolean deskFails;
    protected CompletableFuture<Receipt> stalled = new CompletableFuture<>();

    protected record Sent(String by, Order order, Instant at) {}

    protected Instant now() {
        return time.instant().plus(clockIsOff);
    }

    /** "milk:set:90" sets a deadline 90 seconds after the start, "milk:clear" clears it. */
    protected static List<DeadlineChange> changes(PublishedEvent event) {
        String[] words = ((String) event.body()).split(":", -1);
        return words[1].equals("clear")
                ? List.of(new DeadlineChange.Clear("fetch", words[0]))
                : List.of(
                        new DeadlineChange.Set(
                                new Deadline("fetch", words[0], dueAfter(words[2]), "two litres")));
    }

    protected static Instant dueAfter(String seconds) {
        return new SimulatedTime().instant().plusSeconds(Long.parseLong(seconds));
    }

    protected ProjectionRunner follow() {
        return new ProjectionRunner(
                new InProcessEventFeed(
                        Map.of("words", new InProcessEventFeed.Source(log, FakeLog.PUBLIC_WORDS)),
                        time),
                views,
                List.of(DeadlineProjection.following(views, "words", DeadlineFixture::changes)),
                RunnerFixture.SETTINGS,
                time,
                time,
                time);
    }

    protected DeadlineRunner start(String holder) {
        return new DeadlineRunner(
                views,
                leases,
                deadline -> {
                    if (deadline.key().equals("nonsense")) {
                        throw new ArithmeticException("nonsense");
                    }
                    return "fetch " + deadline.key() + ", " + deadline.payload();
                },
                order -> desk(holder, order),
                DeadlineSettings.of("deadlines", holder),
                time,
                time,
                this::now);
    }

    protected CompletableFuture<Receipt> desk(String holder, Order order) {
        if (deskFails) {
            return CompletableFuture.failedFuture(new IllegalStateException("desk closed"));
        }
        sent.add(new Sent(holder, order, now()));
        String key = order.idempotencyKey().split("/", -1)[1];
        return switch (key) {
            case "forbidden" -> CompletableFuture.completedFuture(new Receipt.Rejected("no"));
            case "known" -> CompletableFuture.completedFuture(new Receipt.Ignored());
            case "stall" -> stalled;
            default -> {
                log.append(key + ":clear");
                yield CompletableFuture.completedFuture(new Receipt.Accepted());
            }
        };
    }

    protected void set(String... keysAndSeconds) {
        log.append(keysAndSeconds);
        time.runFor(Duration.ofMillis(1));
    }
}
