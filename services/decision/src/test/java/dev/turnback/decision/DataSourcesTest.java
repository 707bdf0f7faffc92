package dev.turnback.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.turnback.testing.InMemoryDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data sources over the routes, and the signals that they are asked for. */
class DataSourcesTest {

    private static final String UP =
            """
            {"status":"success","data":{"resultType":"vector","result":[
              {"metric":{"job":"shop"},"value":[1772452800,"%s"]}]}}""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final MeasuringService turnback = new MeasuringService(directory);
    private HttpServer prometheus;
    private String answer = UP.formatted("3");

    @BeforeEach
    void listen() throws IOException {
        prometheus =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        prometheus.createContext(
                "/prom/api/v1/query",
                exchange -> {
                    asked.add(
                            exchange.getRequestURI().getQuery()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization"));
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        prometheus.start();
    }

    @AfterEach
    void stop() {
        prometheus.stop(0);
        turnback.close();
    }

    private String url() {
        return "http://127.0.0.1:%d/prom".formatted(prometheus.getAddress().getPort());
    }

    private void register(String more) {
        turnback.post(
                        "/data-sources",
                        "{\"name\":\"main\",\"url\":\"%s/\"%s}".formatted(url(), more))
                .expectStatus()
                .isCreated();
    }

    @Test
    void a_secret_is_sent_and_never_shown() {
        register(",\"secret\":\"s3cret\"");
        turnback.get("/data-sources/main")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.url")
                .isEqualTo(url())
                .jsonPath("$.secretSet")
                .isEqualTo(true)
                .jsonPath("$.secret")
                .doesNotExist();
        turnback.post("/data-sources/main/trial", "{\"query\":\"sum(up)\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.usable")
                .isEqualTo(true)
                .jsonPath("$.values[0].value")
                .isEqualTo("3.0")
                .jsonPath("$.values[0].labels.job")
                .isEqualTo("shop");
        assertThat(asked).containsExactly("query=sum(up)&time=2026-03-02T12:00:00Z Bearer s3cret");
    }

    @Test
    void another_server_is_never_sent_the_secret_of_the_one_before() {
        register(",\"secret\":\"s3cret\"");
        revise(1, url() + "/again");
        turnback.get("/data-sources/main").expectBody().jsonPath("$.secretSet").isEqualTo(true);
        assertThat(secrets()).hasSize(1);
        revise(2, "https://elsewhere.example.com");
        turnback.get("/data-sources/main").expectBody().jsonPath("$.secretSet").isEqualTo(false);
        assertThat(secrets()).isEmpty();
    }

    private Collection<String> secrets() {
        return directory.all("data-source-secrets").join().values();
    }

    private void revise(int seen, String url) {
        turnback.change("/data-sources/main/revisions", seen, "{\"url\":\"" + url + "\"}")
                .expectStatus()
                .isOk();
    }

    @Test
    void one_that_is_retired_is_asked_no_more_and_its_name_can_be_taken_again() {
        register(",\"secret\":\"s3cret\"");
        turnback.post("/data-sources/main/retirement", "{}").expectStatus().isOk();
        assertThat(secrets()).isEmpty();
        turnback.get("/data-sources").expectBody().jsonPath("$.items.length()").isEqualTo(0);
        turnback.post("/data-sources/main/trial", "{\"query\":\"up\"}").expectStatus().isNotFound();
        register("");
        turnback.get("/data-sources").expectBody().jsonPath("$.items[0].version").isEqualTo(2);
    }

    @Test
    void what_is_no_address_is_refused_by_name() {
        for (String url :
                List.of(
                        "ftp://a.example",
                        "/relative",
                        "http://user:secret@a.example",
                        "http://a.example/?q=1",
                        "http://a b")) {
            turnback.post("/data-sources", "{\"name\":\"main\",\"url\":\"" + url + "\"}")
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("url");
        }
    }

    @Test
    void a_name_that_is_taken_is_refused_and_the_new_secret_forgotten() {
        register("");
        turnback.post(
                        "/data-sources",
                        "{\"name\":\"main\",\"url\":\"https://a.example\",\"secret\":\"other\"}")
                .expectStatus()
                .isEqualTo(409);
        assertThat(secrets()).isEmpty();
    }

    @Test
    void a_trial_says_why_a_query_is_not_usable() {
        register("");
        answer = UP.formatted("1").replace("}]}}", "},{\"metric\":{},\"value\":[1,\"2\"]}]}}");
        turnback.post("/data-sources/main/trial", "{\"query\":\"up\"}")
                .expectBody()
                .jsonPath("$.usable")
                .isEqualTo(false)
                .jsonPath("$.count")
                .isEqualTo(2)
                .jsonPath("$.why")
                .value(String.class, why -> assertThat(why).contains("expected one"));
    }
}
