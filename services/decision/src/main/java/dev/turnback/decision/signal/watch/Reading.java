package dev.turnback.decision.signal.watch;

import dev.turnback.decision.signal.Delivered;
import dev.turnback.decision.signal.Obliging;
import dev.turnback.decision.signal.kept.KeptSignals;
import dev.turnback.decision.signal.kept.ObservationLines;
import dev.turnback.decision.signal.kept.Records;
import dev.turnback.decision.signal.kept.Records.Heard;
import dev.turnback.decision.signal.kept.Records.TimePassed;
import dev.turnback.decision.signal.kept.Records.WatchingChanged;
import dev.turnback.decision.signal.kept.SignalStream;
import dev.turnback.decision.signal.live.Watched;
import dev.turnback.storage.Blob;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watching at a place of the stream: what comes next is read, and what it finds is said. */
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Watching watching;
    private final KeptSignals signals;
    private final Obliging obliging;
    private final Deque<Order> unsaid = new ArrayDeque<>();
    private long position;

    Reading(Watching watching, long position, KeptSignals signals, Obliging obliging) {
        this.watching = watching;
        this.position = position;
        this.signals = signals;
        this.obliging = obliging;
    }

    Watching watching() {
        return watching;
    }

    /** Up to where the stream was read. */
    long position() {
        return position;
    }

    /** Says what was found and not said yet, one after the other. */
    CompletableFuture<Void> say() {
        Order next = unsaid.peek();
        return next == null
                ? CompletableFuture.completedFuture(null)
                : obliging.send(next.command(), next.key())
                        .thenCompose(
                                _ -> {
                                    unsaid.remove();
                                    return say();
                                });
    }

    /**
     * Reads the next record, and says what it finds. One that nobody understands is passed over: it
     * would hold up all that comes after it.
     */
    CompletableFuture<Void> read(Blob blob) {
        Records record;
        try {
            record = SignalStream.record(blob);
        } catch (RuntimeException e) {
            LOG.error("{}:{} is passed over", blob.stream(), blob.sequence(), e);
            position = blob.sequence();
            return CompletableFuture.completedFuture(null);
        }
        return read(record);
    }

    private CompletableFuture<Void> read(Records record) {
        CompletableFuture<Void> read =
                switch (record) {
                    case Heard heard -> now(() -> hear(heard));
                    case TimePassed passed -> now(() -> unsaid.addAll(watching.tick(passed.at())));
                    case WatchingChanged changed -> change(changed);
                };
        return read.thenCompose(
                _ -> {
                    position = record.sequence();
                    return say();
                });
    }

    private static CompletableFuture<Void> now(Runnable work) {
        work.run();
        return CompletableFuture.completedFuture(null);
    }

    private void hear(Heard heard) {
        for (String line : heard.lines()) {
            orPassOver(
                    line,
                    () -> unsaid.addAll(watching.observe(ObservationLines.read(line), heard.at())));
        }
    }

    /** What cannot be watched is said so, and holds up nothing that comes after it. */
    private static void orPassOver(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} is passed over", what, e);
        }
    }

    private CompletableFuture<Void> change(WatchingChanged changed) {
        changed.change().forgotten().forEach(watching::forget);
        CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);
        for (Watched each : changed.change().watched()) {
            begun = begun.thenCompose(_ -> begin(each, changed));
        }
        return begun;
    }

    private CompletableFuture<Void> begin(Watched watched, WatchingChanged changed) {
        LOG.info("watches {} from {}", watched.key(), watched.bound().exposedAt());
        return before(watched, changed)
                .thenAccept(
                        before ->
                                orPassOver(
                                        watched.key(),
                                        () ->
                                                unsaid.addAll(
                                                        watching.watch(
                                                                watched, before, changed.at()))));
    }

    /** In the order of their times, so that none comes too late. */
    private CompletableFuture<List<Delivered>> before(Watched watched, WatchingChanged changed) {
        return signals.heardBefore(
                        changed.sequence(),
                        changed.at(),
                        watched.bound().terms().signal(),
                        watched.bound().exposedAt().minus(KeptSignals.CARRIED),
                        changed.at().plus(Duration.ofHours(1)))
                .thenApply(
                        heard ->
                                heard.stream()
                                        .sorted(
                                                Comparator.comparing(
                                                        each -> each.observation().at()))
                                        .toList());
    }
}
