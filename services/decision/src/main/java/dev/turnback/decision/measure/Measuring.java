package dev.turnback.decision.measure;

import dev.turnback.decision.read.datasources.DataSourceRoutes;
import dev.turnback.decision.read.datasources.DataSourceRow;
import dev.turnback.decision.read.datasources.MeasuredRule;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data sources, and the signals that they are asked for. */
public final class Measuring implements AutoCloseable {

    private final CommandDesk desk;
    private final Rows<DataSourceRow> sources;
    private final Rows<MeasuredRule> rules;
    private final Secrets secrets;
    private final Targets targets;
    private final Prometheus prometheus;
    private final ViewStore store;
    private final Machinery machinery;
    private final Heard<MeasuredSheet> sheets;
    private final AtomicReference<@Nullable Polling> polling = new AtomicReference<>();

    /**
     * @param store opened with the core's views and {@link #views}
     * @param directory keeps the secrets of data sources
     */
    public Measuring(
            ServiceCore core,
            CommandDesk desk,
            ViewStore store,
            Directory directory,
            Machinery machinery) {
        this.desk = desk;
        this.store = store;
        this.machinery = machinery;
        sources = core.rows(DataSourceRow.VIEW);
        rules = core.rows(MeasuredRule.VIEW);
        secrets = new Secrets(directory);
        targets = new Targets(sources, secrets);
        prometheus = new Prometheus(machinery.executor());
        sheets = new Heard<>(MeasuredSheet.VIEW, MeasuredSheet.SOURCE, store, machinery);
    }

    /** What it keeps beside the views of the log. */
    public static List<ViewDefinition> views() {
        return List.of(MeasuredRule.VIEW.definition(), MeasuredSheet.VIEW.definition());
    }

    /**
     * Begins to ask.
     *
     * @param feed has the source {@code release}; the caller's to close, after this
     * @param heard gets what was measured
     * @param leases shared by all who run this service on this log
     */
    public void begin(EventFeed feed, Bindings bindings, SignalsHeard heard, Leases leases) {
        sheets.follow(feed);
        var begun =
                new Polling(
                        new Round(targets::of, prometheus::ask),
                        new Notes(store),
                        LiveSignals.of(bindings, sheets),
                        heard,
                        leases,
                        machinery);
        polling.set(begun);
    }

    /** How far it has heard of sheets; empty before it begins. */
    public Stream<ProjectionRunner> runners() {
        return sheets.runner().stream();
    }

    public List<Route> routes() {
        return Stream.of(
                        new DataSourceChanges(desk, sources, secrets).routes(),
                        List.of(
                                new TryQueryRoute(targets, prometheus::ask, machinery.clock())
                                        .route()),
                        new DataSourceRoutes(sources, rules).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        Polling begun = polling.get();
        if (begun != null) {
            begun.close();
        }
        sheets.close();
        prometheus.close();
    }
}
