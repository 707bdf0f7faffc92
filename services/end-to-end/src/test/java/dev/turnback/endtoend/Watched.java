package dev.turnback.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a test shows and is told: a gauge at {@code /metrics} that becomes what is posted to {@code
 * /becomes}, and whatever is posted to {@code /told}.
 */
final class Watched implements AutoCloseable {

    private final HttpServer server;
    private final AtomicReference<String> gauge = new AtomicReference<>("0");
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /**
     * @param authorization what was shown for it, "null" for nothing
     */
    record Told(String authorization, String body) {}

    Watched() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", this::show);
        server.createContext("/told", this::hear);
        server.createContext("/becomes", this::change);
        server.start();
    }

    private void show(HttpExchange exchange) throws IOException {
        byte[] page =
                "# TYPE error_rate gauge\nerror_rate{component=\"shop\"} %s\n"
                        .formatted(gauge.get())
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private void hear(HttpExchange exchange) throws IOException {
        told.add(
                new Told(
                        "" + exchange.getRequestHeaders().getFirst("Authorization"),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void change(HttpExchange exchange) throws IOException {
        becomes(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI toldAt() {
        return URI.create("http://127.0.0.1:" + port() + "/told");
    }

    /** What is posted there, the gauge is from then on. */
    URI becomesAt() {
        return URI.create("http://127.0.0.1:" + port() + "/becomes");
    }

    /** From now on the gauge is this, in Prometheus' words. */
    void becomes(String value) {
        gauge.set(value);
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
