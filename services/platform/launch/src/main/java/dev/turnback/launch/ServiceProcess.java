package dev.turnback.launch;

import dev.turnback.axon.EngineSettings;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.http.HttpEventFeed;
import dev.turnback.feed.http.PublishedBodies;
import dev.turnback.feed.http.PublishedRoute;
import dev.turnback.feed.kafka.KafkaEventFeed;
import dev.turnback.feed.kafka.KafkaRelay;
import dev.turnback.feed.kafka.KafkaSettings;
import dev.turnback.service.Machinery;
import dev.turnback.service.operations.OperationsRoutes;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.OpenApi;
import dev.turnback.web.Route;
import dev.turnback.web.RouteTable;
import dev.turnback.web.Security;
import dev.turnback.web.ServiceTokens;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/**
 * One service in a process of its own: MongoDB keeps what it knows, Kafka carries what is
 * published, and only tokens of the same installation are answered.
 */
public final class ServiceProcess implements AutoCloseable {

    /** How soon a process sees what another one recorded. */
    public static final Duration LOOK_FOR_OTHERS = Duration.ofMillis(50);

    private final Opened opened;
    private final HttpServer server;

    private ServiceProcess(Opened opened, HttpServer server) {
        this.opened = opened;
        this.server = server;
    }

    /** Starts a service on what it is given, and says what it is. */
    @FunctionalInterface
    public interface Start {
        Running start(Surroundings around);
    }

    /**
     * A service that works.
     *
     * @param closing ends it, before what it was given
     * @param module what it can be asked, and what it does
     * @param published what others are told; empty for a service that only listens
     */
    public record Running(
            AutoCloseable closing,
            ServiceModule module,
            Optional<InProcessEventFeed.Source> published) {}

    /** What a service is given. */
    public static final class Surroundings {
        private final Storage storage;
        private final Machinery machinery;
        private final ProcessSettings settings;
        private final String name;
        private final ServiceTokens tokens;
        private final Opened opened;
        private @Nullable KafkaEventFeed feed;

        private Surroundings(
                String name, ProcessSettings settings, ServiceTokens tokens, Opened opened) {
            this.name = name;
            this.settings = settings;
            this.tokens = tokens;
            this.opened = opened;
            InstantSource clock = InstantSource.system();
            this.machinery =
                    opened.add(
                            Machinery.threads(clock, new SortableIds(clock))
                                    .withEngine(EngineSettings.shared(LOOK_FOR_OTHERS)));
            this.storage = opened.add(Storage.of(settings, clock));
        }

        public Storage storage() {
            return storage;
        }

        public Machinery machinery() {
            return machinery;
        }

        /** What other services publish. */
        public EventFeed feedOf(String... sources) {
            var addresses = new HashMap<String, List<URI>>();
            for (String source : sources) {
                addresses.put(source, settings.addressesOf(source));
            }
            EventFeed origin =
                    opened.add(
                            new HttpEventFeed(
                                    addresses,
                                    source ->
                                            tokens.issue(
                                                    source,
                                                    Caller.of(name + "-service", Access.READ)),
                                    machinery.executor(),
                                    machinery.timer()));
            var followed =
                    opened.add(
                            new KafkaEventFeed(
                                    origin,
                                    name,
                                    new PublishedBodies(),
                                    kafka(),
                                    machinery.executor(),
                                    machinery.clock()));
            feed = followed;
            return followed;
        }

        private KafkaSettings kafka() {
            return KafkaSettings.at(settings.kafka().toArray(String[]::new));
        }
    }

    /**
     * Runs until it is stopped; a failure to start ends the process with a sentence.
     *
     * @param name of the service
     */
    public static void run(String name, Start service) {
        try {
            ServiceProcess running = start(name, service, ProcessSettings.read(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
            System.out.println(name + " is running: " + running.url());
        } catch (PortInUseException e) {
            fail(name, "port " + e.getPort() + " is taken");
        } catch (RuntimeException e) {
            fail(name, String.valueOf(e.getMessage()));
        }
    }

    private static void fail(String name, String sentence) {
        System.err.println(name + ": " + sentence);
        System.exit(1);
    }

    /**
     * @throws RuntimeException when a store does not answer or a setting is wrong; nothing stays
     *     open
     */
    public static ServiceProcess start(String name, Start service, ProcessSettings settings) {
        var opened = new Opened();
        try {
            var tokens = new ServiceTokens(name, settings.key(), InstantSource.system());
            var around = new Surroundings(name, settings, tokens, opened);
            Running running = service.start(around);
            opened.add(running.closing());
            KafkaEventFeed feed = around.feed;
            if (feed != null) {
                feed.commitBehind(() -> running.module().worker().applied());
            }
            var routes = new ArrayList<>(running.module().routes());
            @Nullable KafkaRelay relay =
                    running.published()
                            .map(source -> publish(name, source, around, routes))
                            .orElse(null);
            routes.addAll(
                    new OperationsRoutes(
                                    () -> List.of(running.module().worker()),
                                    settings.addressesOf(name).size() == 1)
                            .routes());
            routes.add(new CarriageRoute(name, relay, feed).route());
            routes.add(meters(name, relay, feed, opened));
            routes.addAll(new HealthRoutes(List.of(running.module()), Optional::empty).routes());
            routes.add(OpenApi.route(List.copyOf(routes)));
            var table = new RouteTable(routes);
            HttpServer server =
                    opened.add(
                            HttpServer.start(
                                    settings.port(),
                                    settings.bind(),
                                    table,
                                    Security.filter(table, tokens)));
            return new ServiceProcess(opened, server);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static KafkaRelay publish(
            String name,
            InProcessEventFeed.Source source,
            Surroundings around,
            List<Route> routes) {
        Machinery machinery = around.machinery();
        var own = new InProcessEventFeed(Map.of(name, source), machinery.executor());
        routes.add(new PublishedRoute(name, own).route());
        return around.opened.add(
                new KafkaRelay(
                        own,
                        name,
                        new PublishedBodies(),
                        around.opened.add(around.storage().leases()),
                        machinery.ids().next("run"),
                        around.kafka(),
                        machinery.clock()));
    }

    private static Route meters(
            String name, @Nullable KafkaRelay relay, @Nullable KafkaEventFeed feed, Opened opened) {
        var meters = opened.add(new Meters(name));
        if (relay != null) {
            meters.watch(relay);
        }
        if (feed != null) {
            meters.watch(feed);
        }
        return meters.route();
    }

    /** Where it is asked. */
    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        opened.close();
    }
}
