package dev.turnback.axon;

import dev.turnback.kernel.Ids;
import dev.turnback.storage.CommitLog;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.common.configuration.ComponentBuilder;
import org.axonframework.common.configuration.ModuleBuilder;
import org.axonframework.common.configuration.OverridePolicy;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen for a command side; see {@link AxonCommandSide#named} for the usual choice.
 */
public final class AxonCommandSideBuilder {
    private final String log;
    private final CommitLog commitLog;
    private final List<? extends DeciderSlice<?, ?, ?, ?>> slices;
    private final InstantSource clock;
    private final Ids ids;
    private EngineSettings settings = EngineSettings.exclusive();
    private Function<String, EngineThreads> writer = EngineThreads::named;
    private final List<EventUpcast> upcasts = new ArrayList<>();
    private @Nullable SnapshotStore snapshots;
    private int snapshotEvery = 200;

    AxonCommandSideBuilder(
            String log,
            CommitLog commitLog,
            List<? extends DeciderSlice<?, ?, ?, ?>> slices,
            InstantSource clock,
            Ids ids) {
        this.log = log;
        this.commitLog = commitLog;
        this.slices = List.copyOf(slices);
        this.clock = clock;
        this.ids = ids;
        requireUniqueNames();
    }

    public AxonCommandSideBuilder settings(EngineSettings settings) {
        this.settings = settings;
        return this;
    }

    /**
     * Where the log's writer and callbacks run, by the log's name; closed with the command side.
     * {@link EngineThreads#named} is the default.
     */
    public AxonCommandSideBuilder threads(Function<String, EngineThreads> threads) {
        this.writer = threads;
        return this;
    }

    public AxonCommandSideBuilder upcasts(List<EventUpcast> steps) {
        upcasts.addAll(steps);
        return this;
    }

    /**
     * Keeps snapshots of the entities whose slice {@linkplain DeciderSlice#withSnapshots allows}
     * it.
     *
     * @param store stays the caller's: close what is behind it after the command side
     */
    public AxonCommandSideBuilder snapshots(SnapshotStore store) {
        this.snapshots = store;
        return this;
    }

    /**
     * @param events after how many events of an entity its snapshot is written anew; 200 unless
     *     told
     */
    public AxonCommandSideBuilder snapshotEvery(int events) {
        this.snapshotEvery = events;
        return this;
    }

    /** Blocks until the end of the log was read. */
    public AxonCommandSide start() {
        var json = EventJson.of(slices, upcasts);
        EngineThreads threads = writer.apply(log);
        CommitLogStorageEngine engine =
                CommitLogStorageEngine.open(
                                commitLog,
                                settings,
                                new EventMessages(
                                        message -> json.write(message.payload()), OccurredAt::of),
                                clock,
                                threads)
                        .join();
        AxonConfiguration axon = configure(engine, json, threads).build();
        axon.start();
        return new AxonCommandSide(
                new AxonParts(log, engine, settings, threads, axon, slices, json, ids));
    }

    private EventSourcingConfigurer configure(
            CommitLogStorageEngine engine, EventJson json, EngineThreads threads) {
        EventSourcingConfigurer configurer =
                EventSourcingConfigurer.create()
                        .componentRegistry(
                                registry ->
                                        registry.setOverridePolicy(OverridePolicy.REJECT)
                                                // It calls home one second after the start.
                                                .disableEnhancer(
                                                        UpdateCheckerConfigurationEnhancer.class)
                                                .registerComponent(
                                                        EventStorageEngine.class, c -> engine)
                                                .registerComponent(
                                                        TagResolver.class,
                                                        c -> new SliceTags(slices))
                                                .registerComponent(
                                                        Converter.class, c -> new NoConversion())
                                                // Correlation is the command's, set here.
                                                .registerComponent(
                                                        CorrelationDataProviderRegistry.class,
                                                        c ->
                                                                new DefaultCorrelationDataProviderRegistry()));
        for (var slice : slices) {
            configurer.registerCommandHandlingModule(handlers(slice, engine, json, threads));
        }
        return configurer;
    }

    private <C, S, E, R> ModuleBuilder<CommandHandlingModule> handlers(
            DeciderSlice<C, S, E, R> slice,
            CommitLogStorageEngine engine,
            EventJson json,
            EngineThreads threads) {
        EntityMemory<S> memory = memory(slice, threads);
        ComponentBuilder<CommandHandler> handler =
                configuration ->
                        new SliceHandler<>(
                                configuration.getComponent(EventStore.class),
                                slice,
                                json,
                                engine::head,
                                clock,
                                ids,
                                memory);
        var phase = CommandHandlingModule.named(slice.name()).commandHandlers();
        for (Class<?> command : DeciderSlice.recordsOf(slice.commands()).toList()) {
            phase = phase.commandHandler(new QualifiedName(command), handler);
        }
        return phase;
    }

    private <S> EntityMemory<S> memory(DeciderSlice<?, S, ?, ?> slice, EngineThreads threads) {
        SnapshotForm<S> form = slice.snapshots();
        EntitySnapshots<S> kept =
                form == null || snapshots == null
                        ? null
                        : new EntitySnapshots<>(slice.name(), form, snapshots, threads.callbacks());
        return new EntityMemory<>(slice.decider().initial(), kept, snapshotEvery);
    }

    private void requireUniqueNames() {
        var names = new HashSet<String>();
        for (var slice : slices) {
            if (!names.add(slice.name())) {
                throw new IllegalArgumentException("two slices are called " + slice.name());
            }
        }
    }
}
