package dev.turnback.release.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for a model, and remembers what it was asked. */
public final class StandIn implements AutoCloseable {

    /** Nobody may ever see it but the model. */
    public static final String KEY = "sk-not-for-anybody";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private volatile Answer answer = exchange -> says(exchange, "It is so.");

    /** What it does when it is asked. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public StandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext(
                "/v1/chat/completions",
                exchange -> {
                    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    tokens.add(
                            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                    try (exchange) {
                        answer.to(exchange);
                    }
                });
        server.start();
    }

    public void answers(Answer next) {
        answer = next;
    }

    /** It says this, in the form that such models have. */
    public void says(String text) {
        answer = exchange -> says(exchange, text);
    }

    private static void says(HttpExchange exchange, String text) throws IOException {
        send(
                exchange,
                200,
                "application/json",
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "choices",
                                        List.of(
                                                Map.of(
                                                        "message",
                                                        Map.of(
                                                                "role",
                                                                "assistant",
                                                                "content",
                                                                text))))));
    }

    public static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The bodies that it was sent, the first first. */
    public List<String> asked() {
        return asked;
    }

    /** What of the last of them was not said beforehand. */
    public String toldLast() {
        JsonNode body = JsonMapper.shared().readTree(asked.getLast());
        return body.at("/messages/1/content").asString();
    }

    List<String> tokens() {
        return tokens;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public WordingSettings settings() {
        return new WordingSettings(url(), "small-model", KEY, true);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
