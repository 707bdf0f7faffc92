package dev.turnback.allinone;

import dev.turnback.web.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Everybody who may ask: one person for each role, a token for each scope, and strangers. */
final class Callers {

    static final String STRANGER = "nobody";
    private static final String PASSWORD = "a password of one's own";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String admin;

    /** What a request shows of its sender: one header, or none. */
    record Shown(String header, String value) {}

    Callers(String url, String adminToken) {
        this.url = url;
        this.admin = adminToken;
    }

    /** By name, in the order of a table's columns. */
    Map<String, Shown> all() throws Exception {
        var all = new LinkedHashMap<String, Shown>();
        all.put(STRANGER, new Shown("", ""));
        for (String role :
                new String[] {
                    "VIEWER", "RESPONDER", "COMMANDER", "RELEASE_OWNER", "STEWARD", "ADMIN"
                }) {
            all.put(role, person(role));
        }
        for (String scope : new String[] {"READ", "IMPORT", "RELEASE", "GATE", "SIGNALS"}) {
            all.put("token " + scope, machine(scope));
        }
        return all;
    }

    Shown admin() {
        return new Shown("Authorization", "Bearer " + admin);
    }

    /** Somebody with one role who has chosen a password. */
    Shown person(String role) throws Exception {
        String name = role.toLowerCase(Locale.ROOT).replace('_', '-');
        JsonNode added =
                read(
                        "POST",
                        "/api/v1/people",
                        admin(),
                        "{\"name\":\"%s\",\"signInName\":\"%s\",\"roles\":[{\"role\":\"%s\"}]}"
                                .formatted(name, name, role));
        return chosen(name, added.path("oneTimePassword").asString());
    }

    /** Signs somebody in for the first time, who then chooses a password. */
    Shown chosen(String signInName, String oneTime) throws Exception {
        Shown session =
                cookie(
                        send(
                                "POST",
                                "/api/v1/session",
                                new Shown("", ""),
                                "{\"name\":\"%s\",\"password\":\"%s\"}"
                                        .formatted(signInName, oneTime)));
        HttpResponse<InputStream> changed =
                send(
                        "POST",
                        "/api/v1/session/password",
                        session,
                        "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(oneTime, PASSWORD));
        if (changed.statusCode() != 204) {
            throw new AssertionError("no password chosen: " + changed.statusCode());
        }
        return session;
    }

    private static Shown cookie(HttpResponse<?> signedIn) {
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        return new Shown("Cookie", cookie.substring(0, cookie.indexOf(';')));
    }

    /** A token with one scope, for 30 days. */
    Shown machine(String scope) throws Exception {
        return new Shown("Authorization", "Bearer " + issued(scope).path("secret").asString());
    }

    JsonNode issued(String scope) throws Exception {
        return read(
                "POST",
                "/api/v1/tokens",
                admin(),
                "{\"label\":\"%s\",\"scopes\":[\"%s\"],\"expiresAt\":\"%s\"}"
                        .formatted(scope, scope, Instant.now().plus(30, ChronoUnit.DAYS)));
    }

    JsonNode read(String method, String path, Shown shown, String json) throws Exception {
        HttpResponse<InputStream> answer = send(method, path, shown, json);
        String body = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(path + " → " + answer.statusCode() + " " + body);
        }
        return Json.mapper().readTree(body);
    }

    /** The answer as soon as its head is there: some never end. */
    HttpResponse<InputStream> send(String method, String path, Shown shown, String json)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                json.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json));
        if (!shown.header().isEmpty()) {
            request.header(shown.header(), shown.value());
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }
}
