package dev.turnback.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation;
import dev.turnback.axon.EngineSettings;
import dev.turnback.axon.EngineThreads;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand.ClearObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.RetractObligation;
import dev.turnback.decision.read.evaluation.BacktestRoute;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.Signals;
import dev.turnback.decision.signal.kept.Hours;
import dev.turnback.decision.signal.kept.KeptSignals;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.service.Machinery;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.testing.SimulatedTime;
import dev.turnback.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Signals from their delivery over HTTP to what is said of obligations, in simulated time. */
class SignalsTest {

    private final SimulatedTime time = new SimulatedTime();
    private final Instant start = time.instant();
    private final AtomicLong counter = new AtomicLong();
    private final Machinery machinery =
            new Machinery(
                    EngineThreads::named,
                    EngineSettings.exclusive(),
                    time,
                    time,
                    time,
                    prefix -> prefix + "_" + counter.incrementAndGet());
    private final InMemoryBlobLog.Disk disk = new InMemoryBlobLog.Disk();
    private final InMemoryLeases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    private final InMemoryViewStore views =
            new InMemoryViewStore(
                    Stream.<List<ViewDefinition>>of(Signals.views(), ProjectionRunner.views())
                            .flatMap(List::stream)
                            .toList());
    private final AtomicBoolean down = new AtomicBoolean();
    private final Set<String> keys = new HashSet<>();
    private final List<ObligationCommand> said = new ArrayList<>();

    /** What is heard from the next start on, beside the rule and its release. */
    private final List<PublishedBody> published = new ArrayList<>();

    private Signals signals = begun();
    private WebTestClient client = client();

    private Signals begun() {
        var begun =
                new Signals(
                        views,
                        new InMemoryBlobLog(disk, time),
                        leases,
                        Matching.USUAL,
                        this::say,
                        (_, _) -> CompletableFuture.completedFuture(List.of()),
                        machinery);
        var rule =
                new SheetRule(
                        "errors",
                        "errors",
                        "errors",
                        HarmKind.USER,
                        Comparison.ABOVE,
                        1.0,
                        null,
                        120,
                        1,
                        600,
                        RequiredAction.ROLLBACK,
                        300.0,
                        null,
                        "checkout",
                        900.0,
                        false,
                        false,
                        null);
        begun.follow(
                new Breaking(
                        new InProcessEventFeed(
                                Map.of(
                                        "release",
                                        OtherServices.that(
                                                Stream.concat(
                                                                Stream.of(
                                                                        new SheetPublished(
                                                                                "she_1",
                                                                                "shop",
                                                                                "shop",
                                                                                1,
                                                                                List.of(rule),
                                                                                start),
                                                                        rollout("rel_1", "2.0", 0)),
                                                                published.stream())
                                                        .toArray(PublishedBody[]::new))),
                                time),
                        down));
        return begun;
    }

    private RolloutStarted rollout(String release, String version, long seconds) {
        return new RolloutStarted(
                release, "shop", version, "she_1", 1, List.of(), start.plusSeconds(seconds));
    }

    /** A feed whose source cannot be asked while it is down. */
    private record Breaking(EventFeed feed, AtomicBoolean down) implements EventFeed {

        @Override
        public Set<String> sources() {
            return feed.sources();
        }

        @Override
        public CompletableFuture<Page> read(String source, long after, int max) {
            return down.get()
                    ? CompletableFuture.failedFuture(new IllegalStateException("down"))
                    : feed.read(source, after, max);
        }

        @Override
        public CompletableFuture<Long> head(String source) {
            return down.get()
                    ? CompletableFuture.failedFuture(new IllegalStateException("down"))
                    : feed.head(source);
        }

        @Override
        public Subscription onAdvance(String source, Runnable callback) {
            return feed.onAdvance(source, callback);
        }
    }

    private CompletableFuture<Void> say(ObligationCommand command, String key) {
        if (keys.add(key)) {
            said.add(command);
        }
        return CompletableFuture.completedFuture(null);
    }

    private WebTestClient client() {
        return WebTestClient.bindToRouterFunction(Routes.router(signals.routes()))
                .configureClient()
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @BeforeEach
    void begin() {
        time.runFor(Duration.ofSeconds(5));
    }

    @AfterEach
    void end() {
        signals.close();
        leases.close();
        views.close();
    }

    private WebTestClient.ResponseSpec post(String path, MediaType type, String body) {
        return client.post().uri("/api/v1" + path).contentType(type).bodyValue(body).exchange();
    }

    private void sample(long at, double value) {
        post(
                        "/signals",
                        MediaType.APPLICATION_NDJSON,
                        "{\"signal\":\"errors\",\"component\":\"shop\",\"at\":\"%s\",\"value\":%s}"
                                .formatted(start.plusSeconds(at), value))
                .expectStatus()
                .isAccepted();
    }

    private void at(long seconds) {
        time.runFor(Duration.between(time.instant(), start.plusSeconds(seconds)));
    }

    private void restart() {
        signals.close();
        at(Duration.between(start, time.instant()).toSeconds() + 20);
        signals = begun();
        client = client();
        at(Duration.between(start, time.instant()).toSeconds() + 5);
    }

    @Test
    void a_sample_that_is_sent_becomes_an_obligation_when_it_has_lasted() {
        at(60);
        sample(60, 5);
        at(150);
        assertThat(said).isEmpty();
        at(182);
        assertThat(said).hasSize(1).first().isInstanceOf(OpenObligation.class);
        OpenObligation opened = (OpenObligation) said.getFirst();
        assertThat(opened.onset()).isEqualTo(start.plusSeconds(60));
        assertThat(opened.bound().sheetVersion()).isEqualTo(1);
        sample(182, 0.2);
        at(900);
        assertThat(said.getLast())
                .isEqualTo(new ClearObligation(opened.obligationId(), start.plusSeconds(182)));
    }

    @Test
    void time_goes_on_while_nobody_tells_what_is_live() {
        at(60);
        sample(60, 5);
        at(70);
        down.set(true);
        at(190);
        assertThat(said).hasSize(1).first().isInstanceOf(OpenObligation.class);
        restart();
        sample(210, 0.2);
        at(900);
        assertThat(said).hasSize(2).last().isInstanceOf(ClearObligation.class);
    }

    @Test
    void what_cannot_be_watched_holds_up_nothing_that_comes_after_it() {
        at(60);
        signals.hear(
                List.of(
                        new Observation.Sample("errors", "shop", null, null, Instant.MIN, 5),
                        new Observation.Sample(
                                "errors", "shop", null, null, start.plusSeconds(60), 5)),
                time.instant());
        at(190);
        assertThat(said).hasSize(1).first().isInstanceOf(OpenObligation.class);
    }

    @Test
    void who_takes_over_in_the_middle_says_nothing_twice_and_forgets_nothing() {
        at(60);
        sample(60, 5);
        at(70);
        restart();
        at(200);
        assertThat(said).hasSize(1);
        restart();
        sample(200, 0.2);
        restart();
        at(900);
        assertThat(said).hasSize(2).last().isInstanceOf(ClearObligation.class);
    }

    @Test
    void what_is_crossed_after_a_rollback_obliges_for_the_release_that_users_have_again() {
        published.add(rollout("rel_2", "3.0", 30));
        published.add(
                new ReleaseRolledBack(
                        "rel_2", "shop", "3.0", "2.0", Extent.FULL, start.plusSeconds(60)));
        restart();
        at(120);
        sample(120, 5);
        at(260);
        assertThat(said).hasSize(1).first().isInstanceOf(OpenObligation.class);
        OpenObligation opened = (OpenObligation) said.getFirst();
        assertThat(opened.bound().releaseId()).isEqualTo("rel_1");
        assertThat(opened.bound().exposedAt()).isEqualTo(start.plusSeconds(60));
        restart();
        assertThat(said).hasSize(1);
        published.add(new AttemptWithdrawn("att_1", "rel_2", "shop", start.plusSeconds(30)));
        restart();
        assertThat(said).anyMatch(RetractObligation.class::isInstance);
        assertThat(((OpenObligation) said.getLast()).bound().releaseId()).isEqualTo("rel_2");
    }

    @Test
    void what_was_heard_can_be_read_again() {
        at(60);
        sample(60, 5);
        at(90);
        sample(75, 0.2);
        sample(75, 0.2);
        at(190);
        var bound = new LiveBound(start).bound();
        assertThat(
                        signals.history()
                                .of(bound, start.plusSeconds(70), start.plusSeconds(100))
                                .toFuture())
                .satisfies(future -> time.runUntil(future::isDone, Duration.ofSeconds(10)))
                .isCompletedWithValue(
                        List.of(
                                new Sample(start.plusSeconds(60), 5),
                                new Sample(start.plusSeconds(75), 0.2)));
    }

    @Test
    void a_rule_that_bound_nobody_is_tried_on_what_was_heard() {
        at(60);
        sample(10, 5);
        sample(40, 0.1);
        at(65);
        var kept =
                new KeptSignals(
                        new InMemoryBlobLog(disk, time),
                        new Hours(views),
                        Matching.USUAL,
                        Runnable::run);
        var tried = new BacktestRoute(kept, Runnable::run).route();
        WebTestClient.bindToRouterFunction(Routes.router(List.of(tried)))
                .build()
                .post()
                .uri("/api/v1/obligations/backtest")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                        """
                        {"rule":{"threshold":2,"comparison":"ABOVE","sustainSeconds":20,
                          "quietSeconds":10,"budgetSeconds":60,"requiredAction":"ROLLBACK"},
                         "signal":"errors","component":"shop","from":"%s","to":"%s"}"""
                                .formatted(start, start.plusSeconds(60)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.samples")
                .isEqualTo(2)
                .jsonPath("$.crossings.length()")
                .isEqualTo(1)
                .jsonPath("$.crossings[0].onset")
                .isEqualTo(start.plusSeconds(10).toString())
                .jsonPath("$.crossings[0].clearedAt")
                .isEqualTo(start.plusSeconds(40).toString());
    }

    @Test
    void an_alert_of_alertmanager_is_told_with_its_verdict_and_listed() {
        at(60);
        String alert =
                """
                {"version":"4","status":"firing","receiver":"turnback","groupLabels":{},
                 "commonLabels":{},"commonAnnotations":{},"externalURL":"","groupKey":"k",
                 "alerts":[{"status":"firing","labels":{"alertname":"errors","service":"shop"},
                  "annotations":{},"startsAt":"%s","endsAt":"0001-01-01T00:00:00Z",
                  "generatorURL":"","fingerprint":"f1"}]}"""
                        .formatted(start.plusSeconds(30));
        post("/signals/alertmanager", MediaType.APPLICATION_JSON, alert)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(1);
        at(155);
        assertThat(said).hasSize(2);
        client.get()
                .uri("/api/v1/signals/deliveries")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].kind")
                .isEqualTo("ALERTMANAGER");
    }

    @Test
    void what_cannot_be_read_is_refused_by_its_place() {
        post("/signals", MediaType.APPLICATION_NDJSON, "{\"signal\":\"errors\",\"value\":1}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("line 1, at");
        post(
                        "/signals",
                        MediaType.APPLICATION_NDJSON,
                        "{\"signal\":\"errors\",\"value\":1,\"at\":\"2026-02-01T00:00:00Z\"}")
                .expectStatus()
                .isBadRequest();
        post("/signals/grafana", MediaType.TEXT_PLAIN, "{}").expectStatus().isEqualTo(415);
        post("/signals/alertmanager", MediaType.APPLICATION_JSON, " ".repeat((1 << 20) + 1))
                .expectStatus()
                .isEqualTo(413);
    }
}
