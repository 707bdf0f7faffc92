package dev.turnback.decision.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.turnback.decision.notify.Channel.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackWebhookTest {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/services/secret",
                exchange -> {
                    bodies.add(
                            exchange.getRequestHeaders().getFirst("Content-Type")
                                    + " "
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        executor.shutdownNow();
    }

    private Answer tell(String text) {
        try (var webhook = new SlackWebhook(address(), executor)) {
            return webhook.tell(text).join();
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/services/secret");
    }

    @Test
    void sends_the_text_as_json() {
        assertThat(tell("*Decide* \"now\"")).isEqualTo(new Answer.Accepted());
        assertThat(bodies).containsExactly("application/json {\"text\":\"*Decide* \\\"now\\\"\"}");
    }

    @ParameterizedTest
    @CsvSource({"404,false", "403,false", "302,false", "429,true", "500,true", "503,true"})
    void says_what_was_answered_and_whether_to_try_again(int answered, boolean again) {
        status = answered;
        assertThat(tell("x"))
                .isEqualTo(new Answer.Refused("127.0.0.1 answered " + answered, again));
        assertThat(bodies).hasSize(1);
    }

    @Test
    void says_that_nobody_is_there_and_keeps_the_address_to_itself() {
        server.stop(0);
        assertThat(tell("x"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.again()).isTrue();
                            assertThat(refused.why())
                                    .startsWith("127.0.0.1 was not reached")
                                    .doesNotContain("secret");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.example.com", "ftp://example.com/x", "https:///x", "mailto:a@b"})
    void refuses_what_is_no_address(String address) {
        assertThatThrownBy(() -> new SlackWebhook(URI.create(address), executor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://hooks.example.com/");
    }
}
