package dev.turnback.cli.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Keeps one import the way the server does, and misbehaves on demand. */
final class ServerStandIn implements AutoCloseable {

    /** What to do with the next batch instead of taking it. */
    enum Trouble {
        NONE,
        TAKE_BUT_DROP_THE_ANSWER,
        DROP,
        BUSY,
        FULL
    }

    final List<String> keys = new ArrayList<>();
    final List<String> recorded = new ArrayList<>();
    final Deque<Trouble> troubles = new ArrayDeque<>();
    private final HttpServer http;
    private String token = "secret";
    private String importKey = "";
    private String state = "RUNNING";
    private int total;

    ServerStandIn() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/v1/imports", this::handle);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    void expectToken(String expected) {
        token = expected;
    }

    void cancel() {
        state = "CANCELLED";
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + token).equals(authorization)) {
            answer(exchange, 401, "{\"title\":\"Unauthorized\"}");
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        keys.add(key);
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/batches")) {
            batch(exchange, ItemJson.MAPPER.readTree(body));
        } else if (path.endsWith("/completion")) {
            boolean complete = recorded.size() == total;
            state = complete ? "DONE" : state;
            answer(exchange, complete ? 200 : 422, current());
        } else {
            if (!key.equals(importKey)) {
                importKey = key;
                total = ItemJson.MAPPER.readTree(body).path("totalItems").asInt();
                state = "RUNNING";
                recorded.clear();
            }
            answer(exchange, 200, current());
        }
    }

    private void batch(HttpExchange exchange, JsonNode body) throws IOException {
        Trouble trouble = troubles.isEmpty() ? Trouble.NONE : troubles.poll();
        int offset = body.path("offset").asInt();
        switch (trouble) {
            case DROP -> exchange.close();
            case BUSY -> answer(exchange, 503, "{\"detail\":\"the log waits\"}");
            case FULL -> answer(exchange, 507, "{\"title\":\"Disk full\"}");
            case TAKE_BUT_DROP_THE_ANSWER -> {
                take(offset, body);
                exchange.close();
            }
            case NONE -> {
                boolean fits = offset == recorded.size();
                take(offset, body);
                answer(
                        exchange,
                        fits ? 200 : 409,
                        fits ? current() : "{\"current\":" + current() + "}");
            }
        }
    }

    private void take(int offset, JsonNode body) {
        if (offset == recorded.size()) {
            body.path("items").forEach(item -> recorded.add(item.path("key").stringValue()));
        }
    }

    private String current() {
        return """
        {"id":"imp_1","state":"%s","itemsDone":%d,"totalItems":%d,"recorded":%d,"unchanged":0,
         "refused":[]}
        """
                .formatted(state, recorded.size(), total, recorded.size());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
