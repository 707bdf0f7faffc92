package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One release and its incident, told over HTTP; times are seconds after exposure. The rule is
 * crossed beyond 1 for 120 s, clear for 600 s, and asks for a rollback within 300 s.
 */
final class JudgedStory {

    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final int QUIET = 600;

    private final RunningTurnback server;
    private final String name;
    private final Instant exposed;
    private final List<String> samples = new ArrayList<>();
    private final List<Decided> decisions = new ArrayList<>();
    private boolean ruled = true;
    private @Nullable Integer staleAfter;
    private @Nullable Integer harmEnds;
    private @Nullable Integer known;
    private @Nullable Integer declared;
    private @Nullable Integer contained;
    private String severity = "SEV3";
    private @Nullable String release;
    private @Nullable String incident;

    JudgedStory(RunningTurnback server, String name, Instant exposed) {
        this.server = server;
        this.name = name;
        this.exposed = exposed;
    }

    /**
     * @param withdrawn when it is taken back; null for never
     */
    record Decided(String kind, int at, @Nullable Integer withdrawn) {

        Decided(String kind, int at) {
            this(kind, at, null);
        }

        Decided withdrawnAt(int moment) {
            return new Decided(kind, at, moment);
        }
    }

    JudgedStory withoutRule() {
        ruled = false;
        return this;
    }

    JudgedStory staleAfter(int seconds) {
        staleAfter = seconds;
        return this;
    }

    /**
     * @param to when it is good again; null when nothing is heard any more
     */
    JudgedStory harmed(double value, int from, @Nullable Integer to) {
        sample(0, 0.2);
        if (to == null) {
            sample(from - 150, 0.2);
        }
        sample(from, value);
        if (to == null) {
            sample(from + 150, value);
        } else {
            sample(to, 0.2);
            sample(to + QUIET + 100, 0.2);
            harmEnds = to;
        }
        rollOut();
        hear();
        return this;
    }

    private void sample(int at, double value) {
        samples.add(String.format(Locale.ROOT, "{\"at\":\"%s\",\"value\":%s}", time(at), value));
    }

    private Instant time(int seconds) {
        return exposed.plusSeconds(seconds);
    }

    /** Somebody saw the signal, and says so. */
    JudgedStory knownAt(int seconds) {
        known = seconds;
        post(
                "/obligations/%s/awareness".formatted(obligation().path("id").asString()),
                at(seconds));
        return this;
    }

    JudgedStory declaredAt(int seconds, String rated) {
        declared = seconds;
        severity = rated;
        rollOut();
        incident =
                post(
                                "/incidents",
                                """
                                {"title":"%s","severity":"%s","at":"%s"}"""
                                        .formatted(name, rated, time(seconds)))
                        .path("id")
                        .asString();
        post(
                "/incidents/%s/releases".formatted(incident),
                """
                {"releaseId":"%s","link":"CAUSED","why":"it began with it","at":"%s"}"""
                        .formatted(release, time(seconds)));
        return this;
    }

    JudgedStory containedAt(int seconds) {
        contained = seconds;
        post(
                "/incidents/%s/containment".formatted(incident),
                "{\"evidence\":\"errors are gone\",\"at\":\"%s\"}".formatted(time(seconds)));
        return this;
    }

    JudgedStory correctContainment(int seconds) {
        contained = seconds;
        post(
                "/incidents/%s/corrections".formatted(incident),
                """
                {"field":"CONTAINED_AT","value":"%s","reason":"the dashboard lagged"}"""
                        .formatted(time(seconds)));
        return this;
    }

    JudgedStory decided(Decided... taken) {
        for (Decided each : taken) {
            decisions.add(each);
            decide(each);
        }
        return this;
    }

    private void decide(Decided each) {
        String more =
                each.kind().equals("ACCEPT_RISK")
                        ? ",\"reviewBy\":\"" + time(each.at() + 1_700) + "\""
                        : "";
        String id =
                post(
                                "/incidents/%s/decisions".formatted(incident()),
                                """
                                {"kind":"%s","releaseId":"%s","rationale":"a story",
                                 "occurredAt":"%s"%s}"""
                                        .formatted(each.kind(), release, time(each.at()), more))
                        .path("id")
                        .asString();
        if (each.withdrawn() != null) {
            post("/decisions/%s/withdrawal".formatted(id), at(each.withdrawn()));
        }
    }

    /** As the server judges it, once that is the same as when it is asked what it would be. */
    JsonNode verdict() {
        JsonNode asked = asked();
        Patience.until(
                A_WHILE,
                () -> {
                    JsonNode told = told();
                    for (String field :
                            List.of(
                                    "outcome",
                                    "knowableAt",
                                    "decidedAt",
                                    "containedAt",
                                    "latencySeconds",
                                    "hesitationSeconds",
                                    "avoidableHarm",
                                    "undecided",
                                    "flipFlops",
                                    "flags")) {
                        assertThat(told.path(field)).as(field).isEqualTo(asked.path(field));
                    }
                });
        return told();
    }

    private JsonNode told() {
        return ruled
                ? server.read("/api/v1/obligations/" + obligation().path("id").asString())
                        .path("verdict")
                : server.read("/api/v1/incidents/%s/hesitation".formatted(incident))
                        .path("withoutRule")
                        .path(0)
                        .path("verdict");
    }

    /** What it would be, by all that the story tells. */
    JsonNode asked() {
        return post("/obligations/evaluate", question());
    }

    private String question() {
        String rule =
                """
                {"threshold":1,"comparison":"ABOVE","sustainSeconds":120,"quietSeconds":%d,
                 "budgetSeconds":300,"requiredAction":"ROLLBACK","minHarm":60%s}"""
                        .formatted(
                                QUIET,
                                staleAfter == null ? "" : ",\"staleAfterSeconds\":" + staleAfter);
        return """
               {"rule":%s,"exposedAt":"%s","closeAt":"%s"%s,"samples":[%s],"decisions":[%s],
                "severity":"%s"}"""
                .formatted(
                        ruled ? rule : "null",
                        exposed,
                        closeAt(),
                        moments(),
                        String.join(",", samples),
                        asked(decisions),
                        severity);
    }

    private Instant closeAt() {
        if (harmEnds != null) {
            return time(harmEnds + QUIET);
        }
        return ruled ? lostSince() : Instant.now();
    }

    private Instant lostSince() {
        Patience.until(
                A_WHILE,
                () ->
                        assertThat(obligation().path("course").path("state").asString())
                                .isEqualTo("LOST"));
        return Instant.parse(obligation().path("course").path("since").asString());
    }

    private String moments() {
        return moment("knownAt", known)
                + moment("declaredAt", declared)
                + moment("suspectedAt", declared)
                + moment("containedAt", contained);
    }

    private String moment(String field, @Nullable Integer seconds) {
        return seconds == null ? "" : ",\"%s\":\"%s\"".formatted(field, time(seconds));
    }

    private String asked(List<Decided> taken) {
        return taken.stream()
                .flatMap(
                        each ->
                                each.withdrawn() == null
                                        ? Stream.of(asked(each.kind(), each.at()))
                                        : Stream.of(
                                                asked(each.kind(), each.at()),
                                                asked("WITHDRAW", each.withdrawn())))
                .collect(Collectors.joining(","));
    }

    private String asked(String kind, int at) {
        return "{\"at\":\"%s\",\"kind\":\"%s\"}".formatted(time(at), kind);
    }

    JsonNode phases(String query) {
        return server.read("/api/v1/incidents/%s/phases%s".formatted(incident, query));
    }

    List<JsonNode> log() {
        return server.read("/api/v1/incidents/%s/log".formatted(incident))
                .path("items")
                .valueStream()
                .toList();
    }

    List<JsonNode> obligations() {
        return server.read("/api/v1/obligations?release=" + release)
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode obligation() {
        Patience.until(A_WHILE, () -> assertThat(obligations()).hasSize(1));
        return obligations().getFirst();
    }

    /** The one that it is dealt with in. */
    private String incident() {
        if (incident == null) {
            Patience.until(A_WHILE, () -> assertThat(obligation().path("incidents")).isNotEmpty());
            incident = obligation().path("incidents").path(0).asString();
        }
        return incident;
    }

    private void rollOut() {
        post("/components", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(name, name));
        if (ruled) {
            post("/sheets", sheet());
        }
        release =
                post(
                                "/releases",
                                """
                                {"component":"%s","version":"2.0",
                                 "changes":[{"kind":"CODE","description":"basket"}]}"""
                                        .formatted(name))
                        .path("id")
                        .asString();
        post("/releases/%s/rollout".formatted(release), at(0));
    }

    private String sheet() {
        return """
               {"component":"%s","name":"%s","rules":[
                 {"id":"errors","name":"Too many errors","signal":"errors","harmKind":"USER",
                  "comparison":"ABOVE","threshold":1,"sustainSeconds":120,"quietSeconds":%d,
                  "requiredAction":"ROLLBACK","budgetSeconds":300,"minHarm":60,
                  "owner":"commander"%s}]}"""
                .formatted(
                        name,
                        name,
                        QUIET,
                        staleAfter == null ? "" : ",\"staleAfterSeconds\":" + staleAfter);
    }

    private void hear() {
        String lines =
                samples.stream()
                        .map(
                                each ->
                                        "{\"signal\":\"errors\",\"component\":\"%s\",%s"
                                                .formatted(name, each.substring(1)))
                        .collect(Collectors.joining("\n"));
        HttpResponse<String> answer =
                server.postAs("/api/v1/signals", "application/x-ndjson", lines);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private String at(int seconds) {
        return "{\"at\":\"%s\"}".formatted(time(seconds));
    }

    private JsonNode post(String path, String body) {
        HttpResponse<String> answer = server.post("/api/v1" + path, body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
        return RunningTurnback.JSON.readTree(answer.body());
    }
}
