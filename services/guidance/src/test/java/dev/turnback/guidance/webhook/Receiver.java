package dev.turnback.guidance.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who is told, and may behave badly. */
final class Receiver implements AutoCloseable {

    /** What it was sent. */
    record Told(Headers headers, String body) {

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    /** What it does when it is told. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final CountDownLatch enough = new CountDownLatch(1);
    private volatile Answer answer = exchange -> exchange.sendResponseHeaders(204, -1);

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    told.add(
                            new Told(
                                    exchange.getRequestHeaders(),
                                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                    try (exchange) {
                        answer.to(exchange);
                    }
                });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answers(int status) {
        answers(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    void answers(Answer next) {
        answer = next;
    }

    /** Says nothing until it is closed. */
    void hangs() {
        answers(exchange -> pause());
    }

    /** Says at once that it took it, and then goes on and on. */
    void neverEnds() {
        answers(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 1_000; i++) {
                        exchange.getResponseBody().write(new byte[64 << 10]);
                    }
                    pause();
                });
    }

    private void pause() {
        try {
            enough.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next that it is told, which comes soon. */
    Told next() {
        Told next = within(20_000);
        if (next == null) {
            throw new AssertionError("nothing was told");
        }
        return next;
    }

    /** True when it is told nothing for a while in which it would be. */
    boolean isLeftAlone() {
        return within(2_500) == null;
    }

    private @org.jspecify.annotations.Nullable Told within(int milliseconds) {
        try {
            return told.poll(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        enough.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
