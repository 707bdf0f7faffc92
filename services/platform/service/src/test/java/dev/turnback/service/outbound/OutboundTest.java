package dev.turnback.service.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundTest {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext(
                "/",
                exchange -> {
                    arrived.add(
                            exchange.getRequestURI().getPath()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Host")
                                    + " "
                                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    if (exchange.getRequestURI().getPath().equals("/elsewhere")) {
                        exchange.getResponseHeaders().set("Location", url("here", "/there") + "");
                        exchange.sendResponseHeaders(307, -1);
                    } else {
                        exchange.sendResponseHeaders(200, 4);
                        exchange.getResponseBody().write("told".getBytes(UTF_8));
                    }
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private URI url(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    /** What a name stands for: one answer after the other, the last from then on. */
    @SafeVarargs
    private Names answering(List<String>... answers) {
        return host -> {
            int turn = Math.min(lookups.getAndIncrement(), answers.length - 1);
            return answers[turn].stream().map(OutboundTest::address).toList();
        };
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Outbound.Answer posted(Names names, boolean privateAllowed, URI url, int longest) {
        try {
            return new Outbound(names, privateAllowed, Duration.ofSeconds(2), executor)
                    .post(url, Map.of("X-One", "1"), "{}".getBytes(UTF_8), longest)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Test
    void it_connects_to_the_address_that_was_looked_up_once() {
        Outbound.Answer answer =
                posted(
                        answering(List.of("127.0.0.1"), List.of("192.0.2.1")),
                        true,
                        url("hooks.example.com", "/x"),
                        100);
        assertThat(answer.body()).isEqualTo("told");
        assertThat(lookups).hasValue(1);
        assertThat(arrived)
                .containsExactly("/x hooks.example.com:" + server.getAddress().getPort() + " {}");
    }

    @Test
    void it_goes_nowhere_when_one_of_the_addresses_is_private() {
        assertThatThrownBy(
                        () ->
                                posted(
                                        answering(List.of("192.0.2.1", "127.0.0.1")),
                                        false,
                                        url("hooks.example.com", "/x"),
                                        100))
                .hasCauseInstanceOf(PrivateAddressException.class);
        assertThat(arrived).isEmpty();
    }

    @Test
    void a_name_that_turns_private_after_it_was_looked_up_changes_nothing() {
        assertThatThrownBy(
                        () ->
                                posted(
                                        answering(List.of("192.0.2.1"), List.of("127.0.0.1")),
                                        false,
                                        url("hooks.example.com", "/x"),
                                        100))
                .cause()
                .isNotInstanceOf(PrivateAddressException.class);
        assertThat(lookups).hasValue(1);
        assertThat(arrived).isEmpty();
    }

    @Test
    void an_address_that_is_written_out_is_looked_at_as_well() {
        for (String host : List.of("127.0.0.1", "localhost", "2130706433", "[::1]")) {
            assertThatThrownBy(() -> posted(Names.OF_THIS_MACHINE, false, url(host, "/x"), 100))
                    .hasCauseInstanceOf(PrivateAddressException.class);
        }
        assertThat(arrived).isEmpty();
    }

    @Test
    void it_does_not_go_where_it_is_sent() {
        Outbound.Answer answer =
                posted(Names.OF_THIS_MACHINE, true, url("127.0.0.1", "/elsewhere"), 100);
        assertThat(answer.status()).isEqualTo(307);
        assertThat(arrived).hasSize(1);
    }

    @Test
    void it_reads_no_more_than_it_is_asked_to() {
        assertThat(posted(Names.OF_THIS_MACHINE, true, url("127.0.0.1", "/x"), 0).body()).isEmpty();
        assertThat(posted(Names.OF_THIS_MACHINE, true, url("127.0.0.1", "/x"), 4).body())
                .hasSize(4);
        assertThatThrownBy(() -> posted(Names.OF_THIS_MACHINE, true, url("127.0.0.1", "/x"), 3))
                .hasCauseInstanceOf(TooLongException.class);
    }

    @Test
    void it_waits_for_a_while_and_tries_once() throws IOException {
        try (var silent = new java.net.ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            assertThatThrownBy(() -> posted(Names.OF_THIS_MACHINE, true, url, 100))
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }
}
