package dev.turnback.release;

import static dev.turnback.release.Sender.json;
import static dev.turnback.release.Sender.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Right;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What others tell of rollouts, over HTTP as they send it. */
class IngestTest {

    private static final String CREATED = "2026-03-02T10:00:00Z";
    private static final String BEGUN = "2026-03-02T10:01:00Z";
    private static final String DONE = "2026-03-02T10:05:00Z";
    private static final String BEGIN = status(1, "2.0", "in_progress", CREATED, BEGUN);
    private static final String SUCCESS = status(1, "2.0", "success", CREATED, DONE);
    private static final String BACK =
            status(2, "1.9", "success", "2026-03-02T11:00:00Z", "2026-03-02T11:04:00Z");

    private RunningReleaseService service;
    private Sender github;

    @BeforeEach
    void start() {
        service = new RunningReleaseService();
        github = Sender.github(service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String plan(String version) {
        return RunningReleaseService.id(
                service.post(
                                "/releases",
                                "{\"component\":\"shop\",\"version\":\"%s\",\"changes\":[]}"
                                        .formatted(version))
                        .expectStatus()
                        .isCreated());
    }

    private JsonNode get(String path) {
        String known = path + (path.contains("?") ? "&" : "?") + "atLeast=release:" + head();
        return json(service.get(known).expectStatus().isOk());
    }

    private long head() {
        return service.service().core().log().head();
    }

    private JsonNode accepted(String delivery, String body) {
        return json(github.sends("deployment_status", delivery, body).expectStatus().isAccepted());
    }

    private JsonNode release(String id) {
        return get("/releases/" + id);
    }

    private JsonNode source() {
        return get("/sources/" + github.id());
    }

    @Test
    void a_deployment_rolls_a_planned_release_out_and_an_older_one_takes_it_back() {
        String id = plan("2.0");
        assertThat(accepted("d-1", BEGIN).path("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(release(id).path("state").asString()).isEqualTo("ROLLING_OUT");
        assertThat(release(id).path("by").asString()).isEqualTo(github.id());

        accepted("d-2", SUCCESS);
        JsonNode out = release(id);
        assertThat(out.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(out.path("exposedAt").asString()).isEqualTo(CREATED);
        assertThat(out.path("completedAt").asString()).isEqualTo(DONE);

        JsonNode told = accepted("d-3", BACK);
        assertThat(told.path("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(told.path("why").asString())
                .isEqualTo("1.9 of shop in place of 2.0: a way back");
        JsonNode back = release(id);
        assertThat(back.path("state").asString()).isEqualTo("ROLLED_BACK");
        assertThat(back.path("restoredVersion").asString()).isEqualTo("1.9");
        assertThat(back.path("attempts")).hasSize(1);
    }

    @Test
    void what_somebody_recorded_of_a_told_attempt_stands() {
        String id = plan("2.0");
        accepted("d-1", SUCCESS);
        accepted(
                "d-2",
                status(2, "1.9", "in_progress", "2026-03-02T11:00:00Z", "2026-03-02T11:01:00Z"));
        String attempt = release(id).path("attempts").path(0).path("id").asString();
        service.post(
                        "/releases/" + id + "/attempts/" + attempt + "/finish",
                        "{\"restoredVersion\":null,\"at\":\"2026-03-02T11:03:00Z\"}")
                .expectStatus()
                .isOk();
        JsonNode told = accepted("d-3", BACK);
        assertThat(told.path("verdict").asString()).isEqualTo("IGNORED");
        assertThat(told.path("why").asString()).contains("somebody recorded that 2.0 of shop");
        JsonNode known = release(id);
        assertThat(known.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(known.path("attempts")).hasSize(1);
        assertThat(known.path("attempts").path(0).path("finishedAt").asString())
                .isEqualTo("2026-03-02T11:03:00Z");
    }

    @Test
    void what_is_delivered_again_changes_nothing() {
        plan("2.0");
        JsonNode first = accepted("d-1", SUCCESS);
        JsonNode again = accepted("d-1", SUCCESS);
        assertThat(again.path("verdict").asString()).isEqualTo("DUPLICATE");
        assertThat(again.path("why").asString()).contains(first.path("delivery").asString());
        JsonNode counts = source().path("counts");
        assertThat(counts.path("accepted").asInt()).isEqualTo(1);
        assertThat(counts.path("duplicate").asInt()).isEqualTo(1);
        JsonNode copies = get("/sources/" + github.id() + "/deliveries?verdict=DUPLICATE");
        assertThat(copies.path("items")).hasSize(1);
        assertThat(copies.path("items").path(0).path("copyOf").asString())
                .isEqualTo(first.path("delivery").asString());
    }

    @Test
    void of_many_copies_at_once_one_counts() throws Exception {
        plan("2.0");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> copies =
                    IntStream.range(0, 12)
                            .<Callable<String>>mapToObj(
                                    _ -> () -> accepted("d-1", SUCCESS).path("verdict").asString())
                            .toList();
            var verdicts = new ArrayList<String>();
            for (var each : threads.invokeAll(copies)) {
                verdicts.add(each.get());
            }
            assertThat(verdicts).containsOnlyOnce("ACCEPTED");
            assertThat(Collections.frequency(verdicts, "DUPLICATE")).isEqualTo(11);
        }
    }

    @Test
    void any_order_and_any_repetition_lead_to_the_same_releases() {
        Set<String> ends = new HashSet<>();
        for (int seed = 0; seed < 12; seed++) {
            try (var fresh = new RunningReleaseService()) {
                service.close();
                service = fresh;
                github = Sender.github(fresh);
                String old = plan("1.9");
                String id = plan("2.0");
                Map<String, String> sent =
                        Map.of(
                                "d-0", status(0, "v1.9", "success", "2026-03-01T09:00:00Z", BEGUN),
                                "d-1", BEGIN,
                                "d-2", SUCCESS,
                                "d-3", BACK);
                List<String> order = new ArrayList<>(sent.keySet());
                order.addAll(sent.keySet());
                Collections.shuffle(order, new Random(seed));
                order.forEach(delivery -> accepted(delivery, sent.getOrDefault(delivery, "")));
                ends.add(state(release(old)) + state(release(id)));
            }
        }
        assertThat(ends).hasSize(1);
        service = new RunningReleaseService();
    }

    private static String state(JsonNode release) {
        var told = new HashMap<String, JsonNode>();
        for (String field :
                List.of("state", "exposedAt", "completedAt", "rolledBackAt", "restoredVersion")) {
            told.put(field, release.path(field));
        }
        JsonNode attempt = release.path("attempts").path(0);
        told.put("from", attempt.path("startedAt"));
        told.put("to", attempt.path("finishedAt"));
        return new TreeMap<>(told).toString();
    }

    @Test
    void success_a_week_late_and_before_its_beginning() {
        String id = plan("2.0");
        accepted("d-2", SUCCESS);
        service.timePasses(Duration.ofDays(7));
        accepted("d-1", BEGIN);
        JsonNode out = release(id);
        assertThat(out.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(out.path("exposedAt").asString()).isEqualTo(CREATED);
    }

    @Test
    void one_bit_changed_is_refused_and_kept() {
        plan("2.0");
        byte[] body = SUCCESS.getBytes(UTF_8);
        String signature = Sender.signature(Sender.SECRET, body);
        body[body.length - 3] ^= 1;
        JsonNode refused =
                json(
                        github.sendsWith(body, headers("d-1", signature))
                                .expectStatus()
                                .isUnauthorized());
        assertThat(refused.path("verdict").asString()).isEqualTo("REFUSED");
        assertThat(source().path("counts").path("refused").asInt()).isEqualTo(1);
        JsonNode kept = get("/deliveries/" + refused.path("delivery").asString());
        assertThat(kept.path("verdict").asString()).isEqualTo("REFUSED");
        assertThat(kept.path("body").asString()).isEqualTo(new String(body, UTF_8));
        assertThat(accepted("d-1", SUCCESS).path("verdict").asString()).isEqualTo("ACCEPTED");
    }

    private static Map<String, String> headers(String delivery, String signature) {
        return Map.of(
                "Content-Type",
                "application/json",
                "X-GitHub-Event",
                "deployment_status",
                "X-GitHub-Delivery",
                delivery,
                "X-Hub-Signature-256",
                signature);
    }

    @Test
    void strangers_fill_no_disk() {
        for (int i = 0; i < 40; i++) {
            github.sendsWith(SUCCESS.getBytes(UTF_8), Map.of("X-GitHub-Event", "ping"))
                    .expectStatus()
                    .isUnauthorized();
        }
        assertThat(source().path("counts").path("refused").asInt()).isEqualTo(10);
        assertThat(source().path("lastDeliveryAt").isNull()).isTrue();
        for (int minute = 0; minute < 15; minute++) {
            service.timePasses(Duration.ofMinutes(1));
            for (int i = 0; i < 11; i++) {
                github.sendsWith(new byte[(8 << 10) + 1], Map.of());
            }
        }
        assertThat(source().path("counts").path("refused").asInt()).isEqualTo(100);
        String last =
                get("/sources/" + github.id() + "/deliveries")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
        assertThat(get("/deliveries/" + last).path("body").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_read_is_refused_and_kept() {
        JsonNode refused =
                json(
                        github.sends("deployment_status", "d-1", "{\"deployment\":")
                                .expectStatus()
                                .isBadRequest());
        assertThat(
                        get("/deliveries/" + refused.path("delivery").asString())
                                .path("body")
                                .asString())
                .isEqualTo("{\"deployment\":");
        github.sends("deployment_status", "d-2", "[".repeat(70) + "]".repeat(70))
                .expectStatus()
                .isBadRequest();
        github.sends("deployment_status", "d-3", new byte[] {'{', '"', (byte) 0xff, '"', '}'})
                .expectStatus()
                .isBadRequest();
        github.sends("deployment_status", "d-4", "").expectStatus().isBadRequest();
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_gathered() {
        github.sends("push", "d-1", new byte[(1 << 20) + 1]).expectStatus().isEqualTo(413);
        assertThat(source().path("lastDeliveryAt").isNull()).isTrue();
    }

    @Test
    void an_unknown_source_and_a_retired_one_take_nothing() {
        service.deliver("/ingest/src_99", "{}".getBytes(UTF_8), Map.of())
                .expectStatus()
                .isNotFound();
        service.post("/sources/" + github.id() + "/retirement", "{\"reason\":\"moved\"}")
                .expectStatus()
                .isOk();
        github.sends("ping", "d-1", "{}").expectStatus().isNotFound();
    }

    @Test
    void what_is_planned_afterwards_is_replayed() {
        JsonNode ignored = accepted("d-1", SUCCESS);
        assertThat(ignored.path("verdict").asString()).isEqualTo("IGNORED");
        assertThat(ignored.path("why").asString())
                .isEqualTo("no release 2.0 of shop is planned; plan it and replay this delivery");
        String id = plan("v2.0");
        String delivery = ignored.path("delivery").asString();
        JsonNode replayed =
                json(
                        service.post("/deliveries/" + delivery + "/replays", "{}")
                                .expectStatus()
                                .isCreated());
        assertThat(replayed.path("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(replayed.path("first").path("verdict").asString()).isEqualTo("IGNORED");
        assertThat(replayed.path("replays")).hasSize(1);
        assertThat(replayed.path("releaseIds").path(0).asString()).isEqualTo(id);
        assertThat(release(id).path("state").asString()).isEqualTo("COMPLETED");
        JsonNode counts = source().path("counts");
        assertThat(counts.path("accepted").asInt()).isEqualTo(1);
        assertThat(counts.path("ignored").asInt()).isZero();
    }

    @Test
    void a_route_that_is_added_counts_for_a_replay_and_only_with_the_right_to_the_component() {
        plan("2.0");
        var sender = new Sender(service, "GITHUB", "[]", "[]");
        JsonNode ignored = json(sender.sends("deployment_status", "d-1", SUCCESS));
        assertThat(ignored.path("why").asString()).startsWith("no route of this source leads from");
        service.change(
                        "/sources/" + sender.id() + "/revisions",
                        1,
                        "{\"name\":\"ci\",\"routes\":[{\"repository\":\"ACME/shop\",\"component\":\"shop\"}]}")
                .expectStatus()
                .isOk();
        String replays = "/deliveries/" + ignored.path("delivery").asString() + "/replays";
        service.as(new Caller("per_1", Set.of(new Right(Access.RELEASE, "web"))));
        service.post(replays, "{}").expectStatus().isForbidden();
        service.as(new Caller("per_1", Set.of(new Right(Access.RELEASE, "shop"))));
        assertThat(json(service.post(replays, "{}")).path("verdict").asString())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void a_secret_is_changed_never_shown_and_proves_what_was_refused() {
        String other = "another-secret-for-the-test";
        byte[] body = SUCCESS.getBytes(UTF_8);
        JsonNode refused =
                json(github.sendsWith(body, headers("d-1", Sender.signature(other, body))));
        JsonNode changed =
                json(
                        service.post(
                                        "/sources/" + github.id() + "/secret",
                                        "{\"secret\":\"%s\"}".formatted(other))
                                .expectStatus()
                                .isOk());
        assertThat(changed.path("secretSet").asBoolean()).isTrue();
        JsonNode replayed =
                json(
                        service.post(
                                "/deliveries/" + refused.path("delivery").asString() + "/replays",
                                "{}"));
        assertThat(replayed.path("verdict").asString()).isEqualTo("IGNORED");
        github.sends("ping", "d-2", "{}").expectStatus().isUnauthorized();
        String said =
                get("/sources")
                        + get("/sources/" + github.id()).toString()
                        + get("/sources/" + github.id() + "/deliveries")
                        + get("/deliveries/" + refused.path("delivery").asString())
                        + get("/logs/release/events?limit=200");
        assertThat(said).contains(github.id()).doesNotContain(other, Sender.SECRET);
    }

    @Test
    void what_was_not_proven_stays_so_when_its_source_is_retired_and_its_secret_forgotten() {
        var tekton = new Sender(service, "CDEVENTS", "[]", "[]");
        JsonNode refused =
                json(
                        tekton.sendsWith(
                                "{}".getBytes(UTF_8), Map.of("Authorization", "Bearer wrong")));
        service.post("/sources/" + tekton.id() + "/retirement", "{\"reason\":\"moved\"}")
                .expectStatus()
                .isOk();
        JsonNode replayed =
                json(
                        service.post(
                                "/deliveries/" + refused.path("delivery").asString() + "/replays",
                                "{}"));
        assertThat(replayed.path("why").asString()).startsWith("neither Authorization: Bearer");
    }

    @Test
    void a_key_that_comes_back_with_another_secret_is_refused() {
        String source = "{\"name\":\"ci\",\"kind\":\"GITHUB\",\"routes\":[],\"secret\":\"%s\"}";
        String changes = "/sources/" + github.id() + "/secret";
        for (String path : List.of("/sources", changes)) {
            String body = path.equals(changes) ? "{\"secret\":\"%s\"}" : source;
            String one = body.formatted("one-secret-for-the-test");
            service.post(path, "a-key" + path, one).expectStatus().is2xxSuccessful();
            service.post(path, "a-key" + path, one).expectStatus().is2xxSuccessful();
            JsonNode refused =
                    json(
                            service.post(
                                            path,
                                            "a-key" + path,
                                            body.formatted("two-secret-for-the-test"))
                                    .expectStatus()
                                    .isEqualTo(422));
            assertThat(refused.path("detail").asString()).endsWith("used for another request");
        }
    }

    @Test
    void what_tells_nothing_is_replayed_by_those_whom_its_source_is_about() {
        String delivery = json(github.sends("ping", "d-1", "{}")).path("delivery").asString();
        String replays = "/deliveries/" + delivery + "/replays";
        service.as(new Caller("per_1", Set.of(new Right(Access.RELEASE, "web"))));
        service.post(replays, "{}").expectStatus().isForbidden();
        service.as(new Caller("per_1", Set.of(new Right(Access.RELEASE, "shop"))));
        service.post(replays, "{}").expectStatus().isCreated();
    }

    @Test
    void a_source_that_can_sign_needs_a_secret_that_nobody_guesses() {
        for (String secret : List.of("", ",\"secret\":\"short\"")) {
            JsonNode refused =
                    json(
                            service.post(
                                            "/sources",
                                            "{\"name\":\"ci\",\"kind\":\"GITLAB\",\"routes\":[]%s}"
                                                    .formatted(secret))
                                    .expectStatus()
                                    .isBadRequest());
            assertThat(refused.path("field").asString()).isEqualTo("secret");
        }
        service.post("/sources", "{\"name\":\"ci\",\"kind\":\"CDEVENTS\",\"routes\":[]}")
                .expectStatus()
                .isCreated();
    }

    @Test
    void gitlab_shows_its_token_and_tells_the_time_in_its_own_way() {
        String id = plan("2.0");
        var gitlab =
                new Sender(
                        service,
                        "GITLAB",
                        "[{\"repository\":\"acme/shop\",\"component\":\"shop\"}]",
                        "[\"Production\"]");
        String running =
                """
                {"object_kind":"deployment","status":"%s","status_changed_at":"%s",
                 "deployment_id":15,"environment":"production","ref":"v2.0",
                 "project":{"path_with_namespace":"acme/shop"},"user":{"name":"Somebody"}}\
                """;
        gitlab.sends("Deployment Hook", "", running.formatted("success", "2026-03-02 11:05:00 UTC"))
                .expectStatus()
                .isAccepted();
        gitlab.sends(
                        "Deployment Hook",
                        "",
                        running.formatted("running", "2026-03-02 12:00:00 +0100"))
                .expectStatus()
                .isAccepted();
        assertThat(release(id).path("exposedAt").asString()).isEqualTo("2026-03-02T11:00:00Z");
        assertThat(release(id).path("completedAt").asString()).isEqualTo("2026-03-02T11:05:00Z");
        gitlab.sendsWith(running.getBytes(UTF_8), Map.of("X-Gitlab-Token", Sender.SECRET + "x"))
                .expectStatus()
                .isUnauthorized();
        assertThat(
                        json(gitlab.sends(
                                        "Deployment Hook",
                                        "",
                                        running.formatted("success", "2026-03-02 11:05:00 UTC")))
                                .path("verdict")
                                .asString())
                .isEqualTo("DUPLICATE");
    }

    @Test
    void cdevents_bare_and_in_an_envelope_of_the_old_version_and_the_new() {
        String id = plan("2.0");
        var tekton =
                new Sender(
                        service,
                        "CDEVENTS",
                        "[{\"repository\":\"pkg:oci/shop\",\"component\":\"shop\"}]",
                        "[\"production\"]");
        String event =
                """
                {"context":{"%s":"%s","id":"%s","source":"/tekton",
                   "type":"dev.cdevents.service.%s.0.2.0","timestamp":"%s"},
                 "subject":{"id":"shop-eu","source":"/k8s","type":"service","content":{
                   "environment":{"id":"production"},"artifactId":"pkg:oci/shop@%s?arch=amd64"}}}\
                """;
        String deployed =
                event.formatted("version", "0.4.1", "1", "deployed", "2026-03-02T10:00:00Z", "2.0");
        String rolledBack =
                event.formatted(
                        "specversion", "0.5.1", "2", "rolledback", "2026-03-02T10:30:00Z", "2.1");
        assertThat(json(tekton.sends("", "", deployed)).path("verdict").asString())
                .isEqualTo("ACCEPTED");
        String enveloped =
                "{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"y\",\"type\":\"z\",\"data\":%s}"
                        .formatted(rolledBack);
        assertThat(json(tekton.sends("", "", enveloped)).path("verdict").asString())
                .isEqualTo("ACCEPTED");
        assertThat(release(id).path("state").asString()).isEqualTo("ROLLED_BACK");
        assertThat(release(id).path("restoredVersion").asString()).isEqualTo("2.1");
        assertThat(json(tekton.sends("", "", rolledBack)).path("verdict").asString())
                .isEqualTo("DUPLICATE");
        byte[] body = deployed.replace("\"1\"", "\"3\"").getBytes(UTF_8);
        tekton.sendsWith(body, Map.of("X-Hub-Signature-256", Sender.signature(Sender.SECRET, body)))
                .expectStatus()
                .isAccepted();
        tekton.sendsWith(body, Map.of("Authorization", "Bearer wrong"))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void an_environment_that_does_not_count_and_a_time_ahead_are_passed_over() {
        plan("2.0");
        JsonNode staging = accepted("d-1", SUCCESS.replace("production", "staging"));
        assertThat(staging.path("why").asString())
                .isEqualTo("the environment staging does not count for this source");
        JsonNode ahead = accepted("d-2", SUCCESS.replace(DONE, "2026-03-02T13:00:00Z"));
        assertThat(ahead.path("why").asString()).contains("ahead of this clock");
    }

    @Test
    void times_that_no_deployment_can_have_are_passed_over() {
        plan("2.0");
        JsonNode begun = accepted("d-1", SUCCESS.replace(CREATED, "+200000-01-01T00:00:00Z"));
        assertThat(begun.path("why").asString()).contains("ahead of this clock");
        JsonNode old = accepted("d-2", SUCCESS.replace(CREATED, "1970-01-01T00:00:00Z"));
        assertThat(old.path("verdict").asString()).isEqualTo("IGNORED");
        assertThat(old.path("why").asString()).contains("nothing here is from before 2000");
    }

    @Test
    void a_version_that_is_too_long_is_refused_and_not_lost() {
        String said = "{\"version\":\"%s\"}".formatted("9".repeat(201));
        JsonNode refused =
                json(
                        github.sends(
                                        "deployment_status",
                                        "d-1",
                                        SUCCESS.replace("\"payload\":{}", "\"payload\":" + said))
                                .expectStatus()
                                .isBadRequest());
        assertThat(refused.path("verdict").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("detail").asString())
                .isEqualTo("version is longer than 200 characters");
    }

    @Test
    void what_cannot_be_read_is_quoted_nowhere() {
        JsonNode refused = json(github.sends("deployment_status", "d-1", "{\"token\": hunter2}"));
        assertThat(refused.path("detail").asString())
                .startsWith("the body cannot be read as JSON: line 1, column")
                .doesNotContain("hunter2");
    }

    @Test
    void a_deployment_is_where_it_was_made_for_whatever_its_statuses_say() {
        plan("2.0");
        String elsewhere =
                SUCCESS.replace(
                        "\"state\":\"success\",\"environment\":\"production\"",
                        "\"state\":\"success\",\"environment\":\"staging\"");
        assertThat(elsewhere).isNotEqualTo(SUCCESS);
        assertThat(accepted("d-1", elsewhere).path("verdict").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void what_was_in_it_is_gone_after_ninety_days() {
        String delivery = accepted("d-1", SUCCESS).path("delivery").asString();
        service.timePasses(Duration.ofDays(91));
        JsonNode opened = get("/deliveries/" + delivery);
        assertThat(opened.path("body").isNull()).isTrue();
        assertThat(opened.path("sha256").asString()).hasSize(64);
        service.post("/deliveries/" + delivery + "/replays", "{}").expectStatus().isEqualTo(422);
    }
}
