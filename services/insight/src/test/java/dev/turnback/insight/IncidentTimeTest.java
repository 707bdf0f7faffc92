package dev.turnback.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.TimeQuality;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.CancellationWithdrawn;
import dev.turnback.contracts.incident.IncidentEvents.ComponentLinked;
import dev.turnback.contracts.incident.IncidentEvents.CorrectedField;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCancelled;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCorrected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentReopened;
import dev.turnback.contracts.incident.IncidentEvents.IncidentResolved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsSplit;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.incident.IncidentEvents.SeverityChanged;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.PositionVector;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Json;
import dev.turnback.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** How long harm lasted, counted by hand. */
class IncidentTimeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String FIGURE = "/api/v1/metrics/incident-time-to-contain?basis=VERIFIED";

    private final FakeFeed feed = new FakeFeed();
    private final InMemoryViewStore views = new InMemoryViewStore(InsightService.views());
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final InsightService service =
            InsightService.start(feed, views, executor, timer, InstantSource.fixed(NOON));
    private final WebTestClient client =
            WebTestClient.bindToRouterFunction(Routes.router(service.routes())).build();
    private long position;

    @AfterEach
    void stop() {
        service.close();
        views.close();
        executor.close();
        timer.close();
    }

    private static Instant minute(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    private void given(IncidentEvents... events) {
        for (IncidentEvents body : events) {
            position++;
            feed.append(
                    List.of(
                            new PublishedEvent(
                                    "incident",
                                    position,
                                    "evt_" + position,
                                    PublishedTypes.type(body.getClass()),
                                    body.subject(),
                                    NOON,
                                    minute(100).plusSeconds(position),
                                    null,
                                    null,
                                    body)));
        }
        boolean applied =
                service.progress()
                        .reach(PositionVector.of("incident", position), Duration.ofSeconds(20))
                        .join();
        assertThat(applied).isTrue();
    }

    private JsonNode figure(String more) {
        return Json.mapper()
                .readTree(
                        client.get()
                                .uri(FIGURE + more)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody());
    }

    private static IncidentDeclared declared(String id, int minute, boolean drill) {
        return new IncidentDeclared(id, "it fails", Severity.SEV2, drill, minute(minute));
    }

    private static HarmNoted harm(String id, int minute) {
        return new HarmNoted(id, HarmKind.USER, minute(minute), "alert", "", minute(minute + 1));
    }

    @Test
    void it_runs_from_the_earliest_onset_to_containment() {
        given(
                declared("inc_1", 10, false),
                harm("inc_1", 5),
                harm("inc_1", 2),
                new IncidentContained("inc_1", "quiet", minute(32)));
        JsonNode point = figure("").get("points").get(0);
        assertThat(point.get("seconds").asDouble()).isEqualTo(1_800);
        assertThat(point.get("flags")).isEmpty();
        assertThat(figure("").get("value").asDouble()).isEqualTo(1_800);
    }

    @Test
    void what_is_not_known_is_stood_for_and_flagged() {
        given(declared("inc_1", 10, false), new IncidentResolved("inc_1", minute(20)));
        JsonNode point = figure("").get("points").get(0);
        assertThat(point.get("seconds").asDouble()).isEqualTo(600);
        assertThat(point.get("flags").valueStream().map(JsonNode::asString))
                .containsExactly("containment=resolved", "onset=declared");
    }

    @Test
    void an_open_one_has_lasted_at_least_until_the_last_thing_that_is_known() {
        given(declared("inc_1", 10, false), harm("inc_1", 10));
        JsonNode figure = figure("");
        assertThat(figure.get("censored").asInt()).isEqualTo(1);
        assertThat(figure.get("points").get(0).get("seconds").asDouble()).isEqualTo(5_402);
        assertThat(figure.get("value").isNull()).isTrue();
    }

    @Test
    void a_drill_is_counted_apart() {
        given(declared("inc_1", 10, true), new IncidentContained("inc_1", "", minute(20)));
        assertThat(figure("").get("n").asInt()).isZero();
        assertThat(figure("").get("drills").asInt()).isEqualTo(1);
    }

    @Test
    void harm_that_ends_before_it_began_is_unknown_and_never_clamped() {
        given(
                declared("inc_1", 10, false),
                harm("inc_1", 30),
                new IncidentContained("inc_1", "", minute(20)));
        assertThat(figure("").get("n").asInt()).isZero();
        assertThat(figure("").get("unknown").asInt()).isEqualTo(1);
    }

    @Test
    void a_correction_counts_from_when_it_was_recorded() {
        given(
                declared("inc_1", 10, false),
                harm("inc_1", 10),
                new IncidentContained("inc_1", "", minute(20)));
        Instant before = minute(100).plusSeconds(position);
        given(
                new IncidentCorrected(
                        "inc_1",
                        CorrectedField.HARM_BEGAN_AT,
                        HarmKind.USER,
                        minute(10).toString(),
                        minute(0).toString(),
                        "seen in the logs",
                        minute(60)));
        assertThat(figure("").get("value").asDouble()).isEqualTo(1_200);
        assertThat(figure("&asOf=" + before).get("value").asDouble()).isEqualTo(600);
    }

    @Test
    void a_component_is_one_of_a_release_that_is_not_dismissed() {
        given(
                declared("inc_1", 10, false),
                new ReleaseLinked("inc_1", "rel_1", "shop", ReleaseLink.SUSPECTED, "", minute(11)),
                new IncidentContained("inc_1", "", minute(20)));
        assertThat(figure("&component=shop").get("n").asInt()).isEqualTo(1);
        given(new ReleaseLinked("inc_1", "rel_1", "shop", ReleaseLink.DISMISSED, "", minute(12)));
        assertThat(figure("&component=shop").get("n").asInt()).isZero();
    }

    @Test
    void what_was_declared_by_mistake_is_not_counted_until_it_is_one_after_all() {
        given(
                declared("inc_1", 10, false),
                new IncidentContained("inc_1", "", minute(20)),
                new IncidentCancelled("inc_1", "a test", minute(21)));
        assertThat(figure("").get("n").asInt()).isZero();
        given(new CancellationWithdrawn("inc_1", "it was real", minute(22)));
        assertThat(figure("").get("value").asDouble()).isEqualTo(600);
    }

    @Test
    void harm_that_goes_on_lasts_until_it_is_contained_again() {
        given(
                declared("inc_1", 10, false),
                new IncidentContained("inc_1", "", minute(20)),
                new IncidentResolved("inc_1", minute(25)),
                new IncidentReopened("inc_1", "back", minute(30)));
        assertThat(figure("").get("censored").asInt()).isEqualTo(1);
        given(new IncidentContained("inc_1", "", minute(40)));
        assertThat(figure("").get("value").asDouble()).isEqualTo(1_800);
    }

    @Test
    void two_that_are_one_count_once_from_the_earliest_harm_of_both() {
        given(
                declared("inc_1", 10, false),
                harm("inc_1", 2),
                new ReleaseLinked("inc_1", "rel_1", "shop", ReleaseLink.SUSPECTED, "", minute(11)),
                declared("inc_2", 12, false),
                harm("inc_2", 8),
                new IncidentContained("inc_2", "", minute(32)),
                new IncidentsMerged("inc_1", "inc_2", "the same", minute(33)));
        assertThat(figure("").get("n").asInt()).isEqualTo(1);
        assertThat(figure("").get("value").asDouble()).isEqualTo(1_800);
        assertThat(figure("&component=shop").get("n").asInt()).isEqualTo(1);
    }

    @Test
    void a_correction_of_a_part_counts_for_the_whole_and_what_is_split_off_counts_again() {
        given(
                declared("inc_1", 10, false),
                harm("inc_1", 2),
                declared("inc_2", 12, false),
                harm("inc_2", 8),
                new IncidentContained("inc_2", "", minute(32)),
                new IncidentsMerged("inc_1", "inc_2", "the same", minute(33)),
                new IncidentCorrected(
                        "inc_1",
                        CorrectedField.HARM_BEGAN_AT,
                        HarmKind.USER,
                        minute(2).toString(),
                        minute(0).toString(),
                        "seen in the logs",
                        minute(60)));
        assertThat(figure("").get("value").asDouble()).isEqualTo(1_920);
        Instant before = minute(100).plusSeconds(position);
        given(
                new IncidentsSplit("inc_1", "inc_2", "another cause", minute(61)),
                new IncidentContained("inc_1", "", minute(62)));
        assertThat(figure("").get("n").asInt()).isEqualTo(2);
        assertThat(figure("").get("points").get(1).get("seconds").asDouble()).isEqualTo(1_440);
        assertThat(figure("&asOf=" + before).get("value").asDouble()).isEqualTo(1_920);
    }

    @Test
    void an_onset_that_is_not_known_exactly_is_flagged_and_counts_from_the_earliest() {
        given(
                declared("inc_1", 10, false),
                new HarmNoted(
                        "inc_1",
                        HarmKind.USER,
                        minute(2),
                        minute(6),
                        TimeQuality.ESTIMATED,
                        "support",
                        "",
                        minute(11)),
                new IncidentContained("inc_1", "", minute(32)));
        JsonNode point = figure("").get("points").get(0);
        assertThat(point.get("seconds").asDouble()).isEqualTo(1_800);
        assertThat(point.get("flags").valueStream().map(JsonNode::asString))
                .containsExactly("onset=estimated");
    }

    @Test
    void a_component_that_is_linked_without_a_release_is_one_of_its_components() {
        given(
                declared("inc_1", 10, false),
                new ComponentLinked(
                        "inc_1", "shop", ReleaseLink.SUSPECTED, "slow", null, minute(11)),
                new IncidentContained("inc_1", "", minute(20)));
        assertThat(figure("&component=shop").get("n").asInt()).isEqualTo(1);
    }

    @Test
    void the_severity_is_what_it_was_changed_to() {
        given(
                declared("inc_1", 10, false),
                new SeverityChanged("inc_1", Severity.SEV2, Severity.SEV1, "worse", minute(11)));
        JsonNode facts =
                Json.mapper()
                        .readTree(
                                client.get()
                                        .uri("/api/v1/facts/incidents?basis=VERIFIED")
                                        .exchange()
                                        .expectBody()
                                        .returnResult()
                                        .getResponseBody());
        assertThat(facts.get("items").get(0).get("severity").asString()).isEqualTo("SEV1");
    }
}
