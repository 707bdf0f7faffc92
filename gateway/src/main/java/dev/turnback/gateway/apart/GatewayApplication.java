package dev.turnback.gateway.apart;

import dev.turnback.axon.EngineSettings;
import dev.turnback.feed.http.HttpEventFeed;
import dev.turnback.feed.http.PublishedBodies;
import dev.turnback.feed.kafka.KafkaEventFeed;
import dev.turnback.feed.kafka.KafkaSettings;
import dev.turnback.gateway.Pages;
import dev.turnback.gateway.chat.ChatSettings;
import dev.turnback.gateway.chat.Inside;
import dev.turnback.gateway.chat.SlackRoute;
import dev.turnback.gateway.live.LiveHub;
import dev.turnback.gateway.live.LiveRoute;
import dev.turnback.gateway.live.LiveSettings;
import dev.turnback.launch.HttpServer;
import dev.turnback.launch.ProcessSettings;
import dev.turnback.launch.ServiceProcess;
import dev.turnback.launch.SortableIds;
import dev.turnback.launch.Storage;
import dev.turnback.people.PeopleService;
import dev.turnback.service.Machinery;
import dev.turnback.service.operations.OperationsRoutes;
import dev.turnback.web.Access;
import dev.turnback.web.AdminToken;
import dev.turnback.web.Caller;
import dev.turnback.web.Json;
import dev.turnback.web.OpenApi;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Problems;
import dev.turnback.web.Route;
import dev.turnback.web.Routes;
import dev.turnback.web.Security;
import dev.turnback.web.ServiceTokens;
import dev.turnback.web.UnreadableRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import tools.jackson.databind.JsonNode;

/**
 * The gateway's own routes, the live stream over what all services publish, and Spring Cloud
 * Gateway for everything that a service has.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class GatewayApplication {

    /** Services without a log of their own publish nothing. */
    private static final Set<String> LOGS = Set.of("release", "incident", "decision", "guidance");

    private static final int SHORTEST_TOKEN = 20;

    /**
     * Starts it.
     *
     * @return where it is asked
     * @throws IllegalArgumentException when a setting is missing or wrong
     */
    public static String start(ProcessSettings settings) {
        adminToken(settings);
        ChatSettings.read(System.getenv());
        SpringApplication application =
                new SpringApplicationBuilder(GatewayApplication.class)
                        .web(WebApplicationType.REACTIVE)
                        .properties(properties(settings))
                        .initializers(
                                context ->
                                        context.getBeanFactory()
                                                .registerSingleton("processSettings", settings))
                        .build();
        var context = (ReactiveWebServerApplicationContext) application.run();
        return HttpServer.url(
                settings.bind(),
                Objects.requireNonNull(context.getWebServer(), "it listens").getPort());
    }

    private static Map<String, Object> properties(ProcessSettings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.bind().getHostAddress());
        properties.put("server.shutdown", "graceful");
        properties.put("server.compression.enabled", true);
        properties.put("server.netty.idle-timeout", "75s");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.web.resources.add-mappings", false);
        String gateway = "spring.cloud.gateway.server.webflux.";
        properties.put(gateway + "httpclient.connect-timeout", 2_000);
        properties.put(gateway + "httpclient.response-timeout", "60s");
        properties.put(gateway + "httpclient.pool.max-idle-time", "30s");
        properties.put(gateway + "x-forwarded.enabled", false);
        properties.put(gateway + "forwarded.enabled", false);
        properties.put("spring.cloud.loadbalancer.cache.enabled", false);
        settings.services()
                .forEach(
                        (service, replicas) -> {
                            for (int i = 0; i < replicas.size(); i++) {
                                properties.put(
                                        "spring.cloud.discovery.client.simple.instances."
                                                + service
                                                + "["
                                                + i
                                                + "].uri",
                                        replicas.get(i).toString());
                            }
                        });
        return properties;
    }

    private static String adminToken(ProcessSettings settings) {
        Path file = settings.adminToken();
        if (file == null) {
            throw new IllegalArgumentException(ProcessSettings.ADMIN_TOKEN_FILE + " is not set");
        }
        try {
            String token = Files.readString(file).strip();
            if (token.length() < SHORTEST_TOKEN) {
                throw new IllegalArgumentException(
                        ProcessSettings.ADMIN_TOKEN_FILE
                                + " names a file with less than "
                                + SHORTEST_TOKEN
                                + " characters: "
                                + file);
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    ProcessSettings.ADMIN_TOKEN_FILE + " cannot be read: " + file, e);
        }
    }

    @Bean(destroyMethod = "close")
    Machinery machinery() {
        InstantSource clock = InstantSource.system();
        return Machinery.threads(clock, new SortableIds(clock))
                .withEngine(EngineSettings.shared(ServiceProcess.LOOK_FOR_OTHERS));
    }

    @Bean
    ServiceTokens serviceTokens(ProcessSettings settings) {
        return new ServiceTokens("gateway", settings.key(), InstantSource.system());
    }

    @Bean
    ServiceClient serviceClient(
            ProcessSettings settings, ServiceTokens tokens, Machinery machinery) {
        return new ServiceClient(settings, tokens, machinery.executor());
    }

    @Bean(destroyMethod = "close")
    HttpEventFeed origin(ProcessSettings settings, ServiceTokens tokens, Machinery machinery) {
        Map<String, List<URI>> logs =
                settings.services().entrySet().stream()
                        .filter(service -> LOGS.contains(service.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new HttpEventFeed(
                logs,
                log -> tokens.issue(log, Caller.of("gateway", Access.READ)),
                machinery.executor(),
                machinery.timer());
    }

    @Bean(destroyMethod = "close")
    KafkaEventFeed feed(HttpEventFeed origin, ProcessSettings settings, Machinery machinery) {
        return new KafkaEventFeed(
                origin,
                "gateway",
                new PublishedBodies(),
                KafkaSettings.at(settings.kafka().toArray(String[]::new)),
                machinery.executor(),
                machinery.clock());
    }

    @Bean(destroyMethod = "close")
    LiveHub live(KafkaEventFeed feed, Machinery machinery) {
        return new LiveHub(
                feed,
                LiveSettings.DEFAULT,
                machinery.executor(),
                machinery.timer(),
                machinery.clock(),
                Json.mapper());
    }

    @Bean(destroyMethod = "close")
    Storage storage(ProcessSettings settings, Machinery machinery) {
        return Storage.of(settings, machinery.clock());
    }

    @Bean(destroyMethod = "close")
    PeopleService people(ProcessSettings settings, Storage storage, Machinery machinery) {
        return PeopleService.start(storage, AdminToken.of(adminToken(settings)), machinery);
    }

    @Bean(destroyMethod = "close")
    RemoteRoutes remote(
            ServiceClient client,
            KafkaEventFeed feed,
            LiveHub live,
            PeopleService people,
            Machinery machinery) {
        return new RemoteRoutes(
                client,
                remote -> {
                    var own = new ArrayList<>(people.routes());
                    own.addAll(operationsOf(people));
                    own.add(new LiveRoute(live, people.identities()).route());
                    own.add(chat(people, new OtherProcesses(remote, client), machinery));
                    JsonNode description = Json.mapper().readTree(OpenApi.of(own));
                    own.addAll(
                            new GatheredRoutes(
                                            client,
                                            feed,
                                            people,
                                            remote::missing,
                                            () -> with(description, remote.descriptions()))
                                    .routes());
                    own.add(
                            new Pages(
                                            GatewayApplication.class.getClassLoader(),
                                            _ -> Optional.empty())
                                    .route());
                    return own;
                },
                machinery.executor(),
                machinery.timer());
    }

    private static Route chat(PeopleService people, Inside services, Machinery machinery) {
        return new SlackRoute(
                        ChatSettings.read(System.getenv()),
                        people::ofChat,
                        _ -> services,
                        machinery.clock())
                .route();
    }

    /** Those of people, who live in this process; every service has its own of them. */
    private static List<Route> operationsOf(PeopleService people) {
        return new OperationsRoutes(() -> List.of(people.module().worker()), true)
                .routes().stream()
                        .filter(route -> route.path().contains("{service}"))
                        .map(route -> about(PeopleService.LOG, route))
                        .toList();
    }

    private static Route about(String service, Route route) {
        return new Route(
                route.method(),
                route.path().replace("{service}", service),
                route.access(),
                new Operation(
                        service + ":" + route.operation().id(),
                        route.operation().summary(),
                        route.operation().parameters(),
                        route.operation().requestBody(),
                        route.operation().answer(),
                        route.operation().textBody(),
                        route.operation().repeatable()),
                request -> {
                    var variables = new HashMap<>(request.pathVariables());
                    variables.put("service", service);
                    request.attributes()
                            .put(RouterFunctions.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
                    return route.handler().handle(request);
                });
    }

    private static Map<String, JsonNode> with(JsonNode own, Map<String, JsonNode> others) {
        var all = new TreeMap<>(others);
        all.put("gateway", own);
        return all;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter security(RemoteRoutes remote, PeopleService people) {
        return Security.filter(remote, people.identities());
    }

    @Bean
    NettyServerCustomizer unreadableRequests() {
        return UnreadableRequests::told;
    }

    @Bean
    RouterFunction<ServerResponse> ownRoutes(RemoteRoutes remote) {
        return Routes.router(remote::table, remote::isRemote, _ -> unknown(remote));
    }

    /** Before every service was seen nobody can say that an address is unknown. */
    private static Problem unknown(RemoteRoutes remote) {
        List<String> missing = remote.missing();
        return missing.isEmpty() ? Problems.unknownRoute() : Away.notSeen(missing);
    }

    @Bean
    RouteLocator services(
            RouteLocatorBuilder builder,
            RemoteRoutes remote,
            ServiceTokens tokens,
            ProcessSettings settings) {
        return new Forwarding(remote, tokens).locator(builder, settings.services());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebExceptionHandler away(RemoteRoutes remote) {
        return new Away(remote);
    }
}
