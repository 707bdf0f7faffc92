package dev.turnback.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.allinone.Callers.Shown;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every route, stream and export by everybody who may ask. What is allowed is asked of the running
 * server; {@code docs/access.md} says what should be, so that no change of a rule passes unseen.
 */
class AccessMatrixTest {

    private static final Path PAGE = Path.of("../../docs/access.md");
    private static final String BEGIN = "<!-- matrix -->\n";
    private static final String END = "<!-- end of matrix -->";
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir static Path data;
    static AllInOne server;
    static Callers callers;
    static Map<String, Shown> everybody;

    @BeforeAll
    static void start() throws Exception {
        server =
                AllInOne.start(new Options(0, data, InetAddress.getLoopbackAddress(), false, null));
        callers = new Callers(server.url(), Files.readString(data.resolve("admin.token")).strip());
        everybody = callers.all();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Asked(String method, String path, String rule) {}

    private static List<Asked> routes() throws Exception {
        JsonNode paths =
                callers.read("GET", "/api/v1/openapi.json", callers.admin(), "").path("paths");
        var routes = new ArrayList<Asked>();
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                routes.add(
                        new Asked(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().path("x-turnback-access").asString()));
            }
        }
        // Who signs out asks nothing more: last.
        routes.sort(
                Comparator.comparing((Asked each) -> "DELETE".equals(each.method()))
                        .thenComparing(Asked::path)
                        .thenComparing(Asked::method));
        return routes;
    }

    private static boolean isAllowed(Asked route, Shown shown) throws Exception {
        String path = route.path().replaceAll("\\{[^}]*}", "x");
        if (path.equals("/api/v1/stream")) {
            path += "?topic=incidents";
        }
        HttpResponse<InputStream> answer =
                callers.send(
                        route.method(), path, shown, route.method().equals("POST") ? "{}" : "");
        try (var _ = answer.body()) {
            assertThat(answer.statusCode()).as(route + " " + shown.header()).isLessThan(500);
            return answer.statusCode() != 401 && answer.statusCode() != 403;
        }
    }

    /** Run with {@code -Dturnback.write=true} to write the page anew. */
    @Test
    void nobody_may_what_the_page_does_not_say() throws Exception {
        List<Asked> routes = routes();
        assertThat(routes).hasSizeGreaterThan(60).allMatch(each -> !each.rule().isEmpty());
        String matrix = matrix(routes);
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("turnback.write")) {
            page =
                    page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                            + matrix
                            + page.substring(page.indexOf(END));
            Files.writeString(PAGE, page);
        }
        assertThat(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)))
                .isEqualTo(matrix);
    }

    private static String matrix(List<Asked> routes) throws Exception {
        var text = new StringBuilder("| Route | Needs |");
        everybody.keySet().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("\n|---|---|").append("---|".repeat(everybody.size())).append('\n');
        for (Asked route : routes) {
            text.append("| `%s %s` | %s |".formatted(route.method(), route.path(), route.rule()));
            for (Shown shown : everybody.values()) {
                text.append(isAllowed(route, shown) ? " ✓ |" : "  |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void a_revoked_token_ends_an_open_stream_in_time() throws Exception {
        JsonNode token = callers.issued("READ");
        var shown = new Shown("Authorization", "Bearer " + token.path("secret").asString());
        String revocation = "/api/v1/tokens/" + token.path("id").asString() + "/revocation";
        assertThat(endsAfter(shown, () -> callers.read("POST", revocation, callers.admin(), "{}")))
                .isLessThan(SOON);
        assertThat(callers.send("GET", "/api/v1/people", shown, "").statusCode()).isEqualTo(401);
    }

    @Test
    void a_role_that_is_taken_away_ends_an_open_stream_in_time() throws Exception {
        String name = "to-be-demoted";
        JsonNode added =
                callers.read(
                        "POST",
                        "/api/v1/people",
                        callers.admin(),
                        "{\"name\":\"x\",\"signInName\":\"%s\",\"roles\":[{\"role\":\"VIEWER\"}]}"
                                .formatted(name));
        Shown session = callers.chosen(name, added.path("oneTimePassword").asString());
        String roles = "/api/v1/people/" + added.path("id").asString() + "/roles";
        assertThat(
                        endsAfter(
                                session,
                                () ->
                                        callers.read(
                                                "POST", roles, callers.admin(), "{\"roles\":[]}")))
                .isLessThan(SOON);
    }

    private interface Change {
        Object make() throws Exception;
    }

    private static Duration endsAfter(Shown shown, Change change) throws Exception {
        HttpResponse<InputStream> stream =
                callers.send("GET", "/api/v1/stream?topic=incidents", shown, "");
        assertThat(stream.statusCode()).isEqualTo(200);
        try (InputStream body = stream.body()) {
            assertThat(body.read()).isNotNegative();
            Object _ = change.make();
            long changed = System.nanoTime();
            while (body.read() >= 0) {
                // Heartbeats until it ends.
            }
            return Duration.ofNanos(System.nanoTime() - changed);
        }
    }
}
