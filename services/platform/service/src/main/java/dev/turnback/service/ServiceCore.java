package dev.turnback.service;

import dev.turnback.axon.AxonCommandSide;
import dev.turnback.axon.DeciderSlice;
import dev.turnback.axon.EventUpcast;
import dev.turnback.axon.LogReader;
import dev.turnback.axon.RecordedEvent;
import dev.turnback.axon.ViewSnapshots;
import dev.turnback.feed.CommandDispatcher;
import dev.turnback.feed.Deadline;
import dev.turnback.feed.DeadlineChange;
import dev.turnback.feed.DeadlineProjection;
import dev.turnback.feed.DeadlineRunner;
import dev.turnback.feed.DeadlineSettings;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.FeedProjection;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.RunnerSettings;
import dev.turnback.feed.Translator;
import dev.turnback.service.events.EventRoutes;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Json;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every recording service is made of: a log that takes its commands, and views that follow the
 * log. Log, view store and machinery stay the caller's to close, after it.
 */
public final class ServiceCore implements AutoCloseable {

    private final String name;
    private final AxonCommandSide side;
    private final ViewStore store;
    private final ProjectionRunner views;
    private final Machinery machinery;

    private ServiceCore(
            String name,
            CommitLog log,
            ViewStore store,
            List<? extends DeciderSlice<?, ?, ?, ?>> slices,
            List<EventUpcast> upcasts,
            List<View<?>> views,
            @Nullable Function<Object, List<DeadlineChange>> deadlines,
            Machinery machinery) {
        this.name = name;
        this.store = store;
        this.machinery = machinery;
        side =
                AxonCommandSide.builder(name, log, slices, machinery.clock(), machinery.ids())
                        .threads(machinery.writer())
                        .settings(machinery.engine())
                        .upcasts(upcasts)
                        .snapshots(new ViewSnapshots(store, name))
                        .start();
        this.views =
                new ProjectionRunner(
                        new InProcessEventFeed(Map.of(name, everything()), machinery.executor()),
                        store,
                        Stream.concat(
                                        views.stream()
                                                .map(
                                                        view ->
                                                                view.projection(
                                                                        store,
                                                                        name,
                                                                        Json.mapper())),
                                        Stream.ofNullable(deadlines).map(this::kept))
                                .toList(),
                        RunnerSettings.DEFAULT,
                        machinery.executor(),
                        machinery.timer(),
                        machinery.clock());
    }

    /**
     * Reads the end of the log, then takes commands and lets the views follow.
     *
     * @param name of the service and its log, as in {@code release:812}
     * @param store opened with {@link #definitions}
     */
    public static ServiceCore start(
            String name,
            CommitLog log,
            ViewStore store,
            List<? extends DeciderSlice<?, ?, ?, ?>> slices,
            List<View<?>> views,
            Machinery machinery) {
        return new ServiceCore(name, log, store, slices, List.of(), views, null, machinery);
    }

    /**
     * The same for a service whose events were once stored otherwise.
     *
     * @param upcasts how old stored versions are read
     */
    public static ServiceCore start(
            String name,
            CommitLog log,
            ViewStore store,
            List<? extends DeciderSlice<?, ?, ?, ?>> slices,
            List<EventUpcast> upcasts,
            List<View<?>> views,
            Machinery machinery) {
        return new ServiceCore(name, log, store, slices, upcasts, views, null, machinery);
    }

    /**
     * The same for a service with deadlines.
     *
     * @param store opened also with {@link DeadlineProjection#VIEW} and {@link
     *     DeadlineRunner#views}
     * @param deadlines pure: which deadlines one of its events sets and clears; empty for most
     */
    public static ServiceCore start(
            String name,
            CommitLog log,
            ViewStore store,
            List<? extends DeciderSlice<?, ?, ?, ?>> slices,
            List<View<?>> views,
            Function<Object, List<DeadlineChange>> deadlines,
            Machinery machinery) {
        return start(name, log, store, slices, List.of(), views, deadlines, machinery);
    }

    /**
     * The same for a service with deadlines whose events were once stored otherwise.
     *
     * @param upcasts how old stored versions are read
     */
    public static ServiceCore start(
            String name,
            CommitLog log,
            ViewStore store,
            List<? extends DeciderSlice<?, ?, ?, ?>> slices,
            List<EventUpcast> upcasts,
            List<View<?>> views,
            Function<Object, List<DeadlineChange>> deadlines,
            Machinery machinery) {
        return new ServiceCore(name, log, store, slices, upcasts, views, deadlines, machinery);
    }

    private FeedProjection kept(Function<Object, List<DeadlineChange>> deadlines) {
        return DeadlineProjection.following(
                store, name, event -> deadlines.apply(Recorded.of(event).body()));
    }

    /** Lets policies follow a feed and give this service commands; the caller closes them. */
    public PolicyRunner policies(EventFeed feed, List<FeedPolicy> policies) {
        return new PolicyRunner(
                feed,
                store,
                policies,
                new OwnCommands(name, side),
                RunnerSettings.DEFAULT,
                machinery.executor(),
                machinery.timer(),
                machinery.clock());
    }

    /** Where it gives itself commands. */
    public CommandDispatcher commands() {
        return new OwnCommands(name, side);
    }

    /**
     * Lets its deadlines fire; the caller closes it.
     *
     * @param command pure: what is to be done for a deadline
     */
    public DeadlineRunner deadlines(Leases leases, Function<Deadline, Object> command) {
        return new DeadlineRunner(
                store,
                leases,
                command,
                new OwnCommands(name, side),
                DeadlineSettings.of(name + "-deadlines", machinery.ids().next("run")),
                machinery.executor(),
                machinery.timer(),
                machinery.clock());
    }

    /** What a service's view store must be opened with: its views, and what keeps them up. */
    public static List<ViewDefinition> definitions(List<View<?>> views) {
        return Stream.of(
                        views.stream().map(View::definition),
                        ProjectionRunner.views().stream(),
                        Stream.of(ViewSnapshots.VIEW))
                .flatMap(Function.identity())
                .toList();
    }

    public <V> Rows<V> rows(View<V> view) {
        return new Rows<>(view, store, views, Json.mapper());
    }

    /**
     * @param refusals says each of the service's rejections in words
     */
    public CommandDesk desk(Function<Object, Refusal> refusals) {
        return new CommandDesk(side, side.reader(), machinery.clock(), machinery.ids(), refusals);
    }

    /** The log with what a translator publishes of it, for a feed. */
    public InProcessEventFeed.Source published(Translator translator) {
        return new InProcessEventFeed.Source(
                new OwnLog(side.reader(), RecordedEvent::body), translator);
    }

    /** Reading the log itself, and checking it. */
    public List<Route> routes() {
        return new EventRoutes(side.reader(), Json.mapper()).routes();
    }

    /** How far its own views are; {@link ProjectionRunner#ready()} says whether to show them. */
    public ProjectionRunner views() {
        return views;
    }

    public AxonCommandSide side() {
        return side;
    }

    public LogReader log() {
        return side.reader();
    }

    public String name() {
        return name;
    }

    @Override
    public void close() {
        views.close();
        side.close();
    }

    /** A service's own views see every event as it is recorded. */
    private InProcessEventFeed.Source everything() {
        return new InProcessEventFeed.Source(
                new OwnLog(side.reader(), Recorded::of),
                event ->
                        Optional.of(
                                new Translator.Publication(event.type(), "", event.event().get())));
    }
}
