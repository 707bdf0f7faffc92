package dev.turnback.allinone;

import dev.turnback.axon.EngineSettings;
import dev.turnback.decision.DecisionSettings;
import dev.turnback.feed.http.PublishedRoute;
import dev.turnback.gateway.AdminTokenFile;
import dev.turnback.gateway.Pages;
import dev.turnback.gateway.SampleVisitor;
import dev.turnback.gateway.chat.ChatSettings;
import dev.turnback.gateway.chat.SameProcess;
import dev.turnback.gateway.chat.SlackRoute;
import dev.turnback.gateway.live.LiveHub;
import dev.turnback.gateway.live.LiveRoute;
import dev.turnback.gateway.live.LiveSettings;
import dev.turnback.guidance.webhook.WebhookSettings;
import dev.turnback.launch.HealthRoutes;
import dev.turnback.launch.HttpServer;
import dev.turnback.launch.LogRoutes;
import dev.turnback.launch.Opened;
import dev.turnback.launch.ServerFile;
import dev.turnback.launch.ServiceModule;
import dev.turnback.launch.SortableIds;
import dev.turnback.launch.Storage;
import dev.turnback.people.PeopleService;
import dev.turnback.release.wording.WordingSettings;
import dev.turnback.service.Machinery;
import dev.turnback.service.operations.OperationsRoutes;
import dev.turnback.storage.mongo.MongoConnection.Demand;
import dev.turnback.web.AdminToken;
import dev.turnback.web.Json;
import dev.turnback.web.OpenApi;
import dev.turnback.web.Route;
import dev.turnback.web.RouteTable;
import dev.turnback.web.Security;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.web.server.PortInUseException;

/** Starts everything in one JVM on one port, and stops it in the opposite order. */
public final class AllInOne implements AutoCloseable {
    private static final Duration LOOK_FOR_OTHERS = Duration.ofMillis(50);

    private final Opened opened;
    private final Services services;
    private final LiveHub live;
    private final HttpServer server;
    private final ServerFile file;
    private final AtomicBoolean closed = new AtomicBoolean();

    private AllInOne(
            Opened opened, Services services, LiveHub live, HttpServer server, ServerFile file) {
        this.opened = opened;
        this.services = services;
        this.live = live;
        this.server = server;
        this.file = file;
    }

    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(List.of(arguments));
            AllInOne running = start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
            running.greet(options, System.out);
        } catch (Options.UsageException e) {
            fail(2, e.getMessage() + "\n" + Options.USAGE);
        } catch (PortInUseException e) {
            fail(1, "port " + e.getPort() + " is taken; choose another with --port N (0: any)");
        } catch (IOException | RuntimeException e) {
            fail(1, String.valueOf(e.getMessage()));
        }
    }

    /**
     * For this machine only, on any port that is free, as whoever measures it needs it.
     *
     * @throws IOException when the data folder cannot be used
     */
    public static AllInOne start(Path data) throws IOException {
        return start(new Options(0, data, InetAddress.getLoopbackAddress(), false, null));
    }

    /**
     * @throws IOException when the data folder cannot be used
     */
    static AllInOne start(Options options) throws IOException {
        return start(options, System.getenv());
    }

    /**
     * @param environment what is said of monitoring, chat and models
     * @throws IOException when the data folder cannot be used
     */
    static AllInOne start(Options options, Map<String, String> environment) throws IOException {
        Files.createDirectories(options.data());
        String secret = AdminTokenFile.readOrCreate(options.data());
        var opened = new Opened();
        try {
            InstantSource clock = InstantSource.system();
            Machinery machinery =
                    opened.add(
                            Machinery.threads(clock, new SortableIds(clock))
                                    .withEngine(engine(options)));
            var storage = opened.add(storage(options, clock));
            var services =
                    opened.add(
                            Services.start(
                                    storage,
                                    machinery,
                                    DecisionSettings.read(environment),
                                    WordingSettings.read(environment),
                                    WebhookSettings.read(environment)));
            var people = opened.add(PeopleService.start(storage, AdminToken.of(secret), machinery));
            return serve(
                    options,
                    secret,
                    ChatSettings.read(environment),
                    opened,
                    machinery,
                    services,
                    people);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static Storage storage(Options options, InstantSource clock) {
        Options.Mongo mongo = options.mongo();
        return mongo == null
                ? Storage.in(options.data(), clock)
                : Storage.at(
                        mongo.uri(), mongo.replicated() ? Demand.REPLICATED : Demand.ANY, clock);
    }

    /** Nothing keeps another process from the same database. */
    private static EngineSettings engine(Options options) {
        return options.mongo() == null
                ? EngineSettings.exclusive()
                : EngineSettings.shared(LOOK_FOR_OTHERS);
    }

    private static AllInOne serve(
            Options options,
            String secret,
            ChatSettings chat,
            Opened opened,
            Machinery machinery,
            Services services,
            PeopleService people)
            throws IOException {
        var sample = new SampleImport(options.sample(), services.modules(), services::heads);
        var live =
                new LiveHub(
                        services.feed(),
                        LiveSettings.DEFAULT,
                        machinery.executor(),
                        machinery.timer(),
                        machinery.clock(),
                        Json.mapper());
        var table =
                new RouteTable(routes(options, chat, services, people, sample, live, machinery));
        HttpServer server =
                HttpServer.start(
                        options.port(),
                        options.bind(),
                        table,
                        Security.filter(Security.Rules.of(table), people.identities()));
        var file = new ServerFile(options.data());
        file.write(server.url());
        sample.start(server.url(), secret);
        return new AllInOne(opened, services, live, server, file);
    }

    private static List<Route> routes(
            Options options,
            ChatSettings chat,
            Services services,
            PeopleService people,
            SampleImport sample,
            LiveHub live,
            Machinery machinery) {
        var modules = new ArrayList<>(services.modules());
        modules.add(people.module());
        var logs = new ArrayList<>(services.logs());
        logs.add(people.core().log());
        var api = new ArrayList<Route>();
        modules.forEach(module -> api.addAll(module.routes()));
        services.feed().sources().stream()
                .sorted()
                .forEach(log -> api.add(new PublishedRoute(log, services.feed()).route()));
        api.addAll(new LogRoutes(logs).routes());
        api.addAll(
                new OperationsRoutes(
                                () -> modules.stream().map(ServiceModule::worker).toList(), true)
                        .routes());
        api.add(new LiveRoute(live, people.identities()).route());
        var asked = new RouteTable(List.copyOf(api));
        api.add(
                new SlackRoute(
                                chat,
                                people::ofChat,
                                exchange -> new SameProcess(asked, exchange),
                                machinery.clock())
                        .route());
        api.addAll(new HealthRoutes(modules, () -> sample.state().told()).routes());
        api.add(OpenApi.route(List.copyOf(api)));
        var visitor = new SampleVisitor(people.sessions());
        api.add(
                new Pages(
                                AllInOne.class.getClassLoader(),
                                request ->
                                        options.sample()
                                                ? visitor.welcome(request)
                                                : Optional.empty())
                        .route());
        return api;
    }

    /** Where somebody on this machine reaches it. */
    public String url() {
        return server.url();
    }

    /** What runs in it. */
    public Services services() {
        return services;
    }

    private void greet(Options options, PrintStream out) {
        String where =
                options.data().equals(Options.DEFAULT_DATA)
                        ? ""
                        : " --data " + options.data().toAbsolutePath().normalize();
        out.printf(
                """
                Turnback is running:  %s
                  %s
                  Admin token:        %s (only you can read it)
                  Your own history:   ./turnback import git PATH%s
                  Stop:               Ctrl-C
                """,
                url(),
                options.sample()
                        ? "Open it in a browser: the sample's figures appear as soon as they are"
                                + " in."
                        : "Open it in a browser and sign in with the admin token.",
                options.data().resolve(AdminTokenFile.NAME).toAbsolutePath().normalize(),
                where);
        out.flush();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            file.remove();
        } catch (IOException e) {
            System.err.println("server.json could not be removed: " + e.getMessage());
        }
        live.close();
        server.close();
        opened.close();
    }

    private static void fail(int status, String sentence) {
        System.err.println("turnback: " + sentence);
        System.exit(status);
    }
}
