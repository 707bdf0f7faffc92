package dev.turnback.endtoend;

import dev.turnback.web.Caller;
import dev.turnback.web.ServiceTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One process of a service, asked past the gateway with a token of its own. */
record Replica(String service, URI url, ServiceTokens tokens) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Those of one service in a cluster. */
    static List<Replica> of(RunningTurnback cluster, String service) {
        try {
            String key = Files.readString(cluster.data.resolve("turnback.key")).strip();
            var tokens = new ServiceTokens("tester", key, InstantSource.system());
            Path members = cluster.data.resolve("processes").resolve("members.json");
            var replicas = new ArrayList<Replica>();
            for (JsonNode member :
                    RunningTurnback.JSON.readTree(Files.readString(members)).get("members")) {
                if (member.get("service").asString().equals(service)) {
                    URI url = URI.create(member.get("url").asString());
                    replicas.add(new Replica(service, url, tokens));
                }
            }
            return replicas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    JsonNode read(String path) {
        return RunningTurnback.JSON.readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.issue(service, Caller.admin()));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
