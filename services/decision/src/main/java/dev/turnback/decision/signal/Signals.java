package dev.turnback.decision.signal;

import dev.turnback.alerts.Observation;
import dev.turnback.decision.signal.intake.Deliveries;
import dev.turnback.decision.signal.intake.SignalRoutes;
import dev.turnback.decision.signal.kept.Hours;
import dev.turnback.decision.signal.kept.KeptSignals;
import dev.turnback.decision.signal.kept.Lately;
import dev.turnback.decision.signal.kept.SignalStream;
import dev.turnback.decision.signal.kept.Thinning;
import dev.turnback.decision.signal.live.LiveSet;
import dev.turnback.decision.signal.watch.WatchingRunner;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.service.Machinery;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Signals from their delivery to the obligations that come of them. */
public final class Signals implements AutoCloseable {

    private final SignalStream stream;
    private final KeptSignals history;
    private final Lately lately;
    private final LiveSet live;
    private final WatchingRunner watching;
    private final SignalRoutes routes;
    private final Upkeep upkeep;

    /**
     * Begins to watch at once, and what is live once it {@linkplain #follow follows}.
     *
     * @param store opened with {@link #views}
     * @param blobs keeps what is heard
     * @param obliging is told what is crossed and what becomes of it
     * @param obligations around which everything is kept
     */
    public Signals(
            ViewStore store,
            BlobLog blobs,
            Leases leases,
            Matching matching,
            Obliging obliging,
            Thinning.Obligations obligations,
            Machinery machinery) {
        stream = new SignalStream(blobs);
        var hours = new Hours(store);
        history = new KeptSignals(blobs, hours, matching, machinery.executor());
        lately = new Lately(stream, hours, history, matching, machinery.executor());
        live = new LiveSet(store, machinery);
        watching =
                new WatchingRunner(
                        new WatchingRunner.Surroundings(
                                stream, hours, history, live, obliging, store, leases, machinery),
                        matching);
        routes = new SignalRoutes(blobs, store, machinery.clock(), watching::wake);
        upkeep =
                new Upkeep(
                        new Thinning(blobs, hours, history, obligations, machinery.clock()),
                        routes.deliveries(),
                        blobs,
                        leases,
                        machinery);
    }

    public static List<ViewDefinition> views() {
        return Stream.of(
                        LiveSet.views(),
                        WatchingRunner.views(),
                        List.of(Hours.VIEW, Deliveries.VIEW))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * @param feed has the source {@code release}; the caller's to close
     */
    public void follow(EventFeed feed) {
        live.follow(feed);
    }

    /**
     * Takes what was seen as if somebody had sent it; completes once it is durable.
     *
     * @param at when it was seen, UTC
     */
    public CompletableFuture<Void> hear(List<Observation> observations, Instant at) {
        return stream.heard(observations, at).whenComplete((_, _) -> watching.wake());
    }

    public List<Route> routes() {
        return routes.routes();
    }

    /** What was heard. */
    public SignalHistory history() {
        return history;
    }

    /** What was heard lately, for those who look again and again. */
    public Lately lately() {
        return lately;
    }

    /** What was heard, for rules that bind nobody yet. */
    public Backtesting backtesting() {
        return history;
    }

    /** What reached users, and how many. */
    public LiveSet live() {
        return live;
    }

    public Stream<ProjectionRunner> runners() {
        return live.runners();
    }

    @Override
    public void close() {
        upkeep.close();
        watching.close();
        live.close();
    }
}
