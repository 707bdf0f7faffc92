package dev.turnback.gateway.apart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.turnback.gateway.chat.Inside.Answer;
import dev.turnback.gateway.chat.Inside.Ask;
import dev.turnback.gateway.chat.Inside.Command;
import dev.turnback.launch.ProcessSettings;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.ServiceTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking a service in another process, in the name of somebody in the chat. */
class OtherProcessesTest {

    private static final Caller ADA = Caller.of("per_1", Access.READ, Access.COMMAND);
    private static final String DESCRIPTION =
            """
            {"paths":{"/api/v1/incidents/{id}/decisions":
              {"post":{"operationId":"decide","x-turnback-access":"COMMAND"}}}}\
            """;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, String> heard = new ConcurrentHashMap<>();
    private HttpServer service = listening();
    private RemoteRoutes remote = remote();

    private HttpServer listening() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/api/v1/openapi.json", exchange -> answer(exchange, 200, DESCRIPTION));
            server.createContext(
                    "/api/v1/incidents",
                    exchange -> {
                        heard.put("path", exchange.getRequestURI().toString());
                        heard.put("key", header(exchange, "Idempotency-Key"));
                        heard.put("token", header(exchange, "Authorization"));
                        heard.put(
                                "body",
                                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                        answer(exchange, 201, "{\"id\":\"dec_1\"}");
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.sendResponseHeaders(status, json.length());
        exchange.getResponseBody().write(json.getBytes(UTF_8));
        exchange.close();
    }

    private ServiceClient client() {
        URI address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        var settings =
                new ProcessSettings(
                        0,
                        InetAddress.getLoopbackAddress(),
                        null,
                        false,
                        List.of("localhost:9092"),
                        Map.of("decision", List.of(URI.create("http://127.0.0.1:1"), address)),
                        "k".repeat(32),
                        null);
        return new ServiceClient(
                settings,
                new ServiceTokens("gateway", "k".repeat(32), InstantSource.system()),
                executor);
    }

    private RemoteRoutes remote() {
        return new RemoteRoutes(client(), _ -> List.of(), executor, timer);
    }

    @BeforeEach
    void seen() throws InterruptedException {
        for (int tries = 0; tries < 100 && !remote.missing().isEmpty(); tries++) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    @AfterEach
    void close() {
        remote.close();
        service.stop(0);
        timer.shutdownNow();
        executor.shutdownNow();
    }

    private Answer ask(String path) {
        return Objects.requireNonNull(
                new OtherProcesses(remote, client())
                        .ask(ADA, new Ask(path, new Command("slack-1", Map.of("kind", "HOLD"))))
                        .block(Duration.ofSeconds(10)));
    }

    @Test
    void the_service_that_has_the_route_is_asked_in_the_callers_name_past_a_replica_that_is_away() {
        Answer answer = ask("/api/v1/incidents/inc_1/decisions");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("id").asString()).isEqualTo("dec_1");
        assertThat(heard.get("path")).isEqualTo("/api/v1/incidents/inc_1/decisions");
        assertThat(heard.get("key")).isEqualTo("slack-1");
        assertThat(heard.get("body")).isEqualTo("{\"kind\":\"HOLD\"}");
        String claims =
                new String(
                        Base64.getUrlDecoder()
                                .decode(
                                        Objects.requireNonNull(heard.get("token"))
                                                .split("\\.", -1)[1]),
                        UTF_8);
        assertThat(claims).contains("per_1", "decision", "COMMAND");
    }

    @Test
    void a_route_that_nobody_has_is_an_answer_too() {
        assertThat(ask("/api/v1/incidents/inc_1/entries").status()).isEqualTo(503);
    }
}
