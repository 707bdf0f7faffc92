package dev.turnback.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.decision.AttemptEvents.AttemptFollowed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptVerified;
import dev.turnback.contracts.decision.AttemptEvents.TargetState;
import dev.turnback.contracts.decision.DecisionEvents.DecisionRecorded;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import dev.turnback.contracts.decision.ObligationEvents.SignalLost;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentResolved;
import dev.turnback.contracts.release.ReleaseEvents.RolloutCompleted;
import dev.turnback.kernel.PositionVector;
import dev.turnback.testing.SimulatedTime;
import dev.turnback.web.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

class LiveHubTest {
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SimulatedTime time = new SimulatedTime();
    private final GrowingFeed feed = new GrowingFeed("decision", "incident", "release");
    private final LiveHub hub =
            new LiveHub(feed, LiveSettings.DEFAULT, time, time, time, Json.mapper());

    LiveHubTest() {
        time.runFor(Duration.ofMillis(1));
    }

    private Watcher watches(String topic, @Nullable String since) {
        var watcher = new Watcher(true);
        hub.view(topic, since == null ? null : vector(since)).subscribe(watcher);
        return watcher;
    }

    private static PositionVector vector(String text) {
        return text.isEmpty() ? PositionVector.ORIGIN : PositionVector.parse(text);
    }

    private void declare(String incident) {
        feed.append(
                "incident", new IncidentDeclared(incident, "it fails", Severity.SEV2, false, NOON));
    }

    private void decide(String incident) {
        feed.append(
                "decision",
                new DecisionRecorded(
                        "dec_1",
                        incident,
                        null,
                        DecisionKind.HOLD,
                        "",
                        null,
                        Authority.HELD,
                        List.of(),
                        null,
                        null,
                        null,
                        false,
                        NOON));
    }

    @Test
    void a_viewer_is_told_what_concerns_its_topic_and_nothing_else() {
        Watcher room = watches("incident:inc_1", null);
        Watcher list = watches("incidents", null);
        Watcher releases = watches("releases", null);
        declare("inc_1");
        declare("inc_2");
        decide("inc_1");
        feed.append("release", new RolloutCompleted("rel_1", NOON));
        time.runFor(Duration.ofMillis(100));
        assertThat(room.events()).containsExactlyInAnyOrder("incident:1", "decision:1");
        assertThat(list.events())
                .containsExactlyInAnyOrder("incident:1", "incident:2", "decision:1");
        assertThat(releases.events()).containsExactly("release:1");
    }

    @Test
    void an_obligation_has_topics_of_its_own_and_is_told_to_the_room_that_deals_with_it() {
        Watcher room = watches("incident:inc_1", null);
        Watcher obligation = watches("obligation:obl_1", null);
        Watcher list = watches("obligations", null);
        feed.append("decision", new SignalLost("obl_1", NOON));
        feed.append("decision", new SignalLost("obl_2", NOON));
        feed.append("decision", new ObligationConnected("obl_1", "inc_1", NOON));
        time.runFor(Duration.ofMillis(100));
        assertThat(room.events()).containsExactly("decision:3");
        assertThat(obligation.events()).containsExactly("decision:1", "decision:3");
        assertThat(list.events()).containsExactly("decision:1", "decision:2", "decision:3");
    }

    @Test
    void one_line_tells_of_everything_that_goes_on_now() {
        Watcher now = watches("now", null);
        declare("inc_1");
        decide("inc_1");
        feed.append("decision", new SignalLost("obl_1", NOON));
        feed.append("decision", new AttemptVerified("att_1", TargetState.VERIFIED, NOON));
        feed.append("release", new RolloutCompleted("rel_1", NOON));
        time.runFor(Duration.ofMillis(100));
        assertThat(now.events())
                .containsExactlyInAnyOrder("incident:1", "decision:1", "decision:2", "release:1");
    }

    @Test
    void an_attempt_has_topics_of_its_own_and_its_beginning_is_told_to_its_room() {
        Watcher room = watches("incident:inc_1", null);
        Watcher attempt = watches("attempt:att_1", null);
        Watcher list = watches("attempts", null);
        feed.append(
                "decision",
                new AttemptFollowed(
                        "att_1", RecoveryAction.CONTAIN, null, null, "inc_1", null, false, NOON));
        feed.append("decision", new AttemptVerified("att_1", TargetState.VERIFIED, NOON));
        feed.append("decision", new AttemptVerified("att_2", TargetState.DIFFERS, NOON));
        time.runFor(Duration.ofMillis(100));
        assertThat(room.events()).containsExactly("decision:1");
        assertThat(attempt.events()).containsExactly("decision:1", "decision:2");
        assertThat(list.events()).containsExactly("decision:1", "decision:2", "decision:3");
    }

    @Test
    void what_comes_within_50_milliseconds_comes_together_and_all_viewers_share_its_bytes() {
        Watcher one = watches("incidents", null);
        Watcher other = watches("incidents", null);
        declare("inc_1");
        declare("inc_2");
        time.runFor(Duration.ofMillis(49));
        assertThat(one.events()).isEmpty();
        time.runFor(Duration.ofMillis(2));
        assertThat(one.events()).containsExactly("incident:1", "incident:2");
        assertThat(one.chunks()).hasSize(2);
        assertThat(one.chunks().getLast()).isSameAs(other.chunks().getLast());
    }

    @Test
    void somebody_to_whom_nothing_happens_hears_that_it_is_live_every_5_seconds() {
        Watcher viewer = watches("guidance", null);
        declare("inc_1");
        time.runFor(Duration.ofSeconds(16));
        assertThat(viewer.chunks()).hasSize(1 + 3);
        assertThat(viewer.text()).contains("event: heartbeat");
        assertThat(viewer.lastId()).isEqualTo("incident:1");
    }

    @Test
    void whoever_comes_back_is_told_what_it_missed_once_and_in_order() {
        for (long seed = 0; seed < 50; seed++) {
            var random = new SplittableRandom(seed);
            Map<String, Integer> before = sizes();
            var seen = new ArrayList<String>();
            Watcher viewer = watches("incidents", null);
            String last = viewer.lastId();
            for (int i = 0; i < 300; i++) {
                if (random.nextBoolean()) {
                    declare("inc_" + random.nextInt(5));
                } else {
                    decide("inc_" + random.nextInt(5));
                }
                if (random.nextInt(10) == 0) {
                    time.runFor(Duration.ofMillis(random.nextInt(80)));
                }
                if (!viewer.isDisposed() && random.nextInt(20) == 0) {
                    seen.addAll(viewer.events());
                    last = viewer.lastId().isEmpty() ? last : viewer.lastId();
                    viewer.cancel();
                } else if (viewer.isDisposed() && random.nextInt(5) == 0) {
                    if (random.nextInt(4) == 0) {
                        time.runFor(LONG);
                    }
                    viewer = watches("incidents", last);
                }
            }
            if (viewer.isDisposed()) {
                viewer = watches("incidents", last);
            }
            time.runFor(Duration.ofSeconds(1));
            seen.addAll(viewer.events());
            viewer.cancel();
            for (String source : List.of("incident", "decision")) {
                assertThat(seen.stream().filter(each -> each.startsWith(source)))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(
                                                before.getOrDefault(source, 0) + 1,
                                                feed.log(source).size())
                                        .mapToObj(i -> source + ":" + i)
                                        .toList());
            }
        }
    }

    private Map<String, Integer> sizes() {
        return Map.of(
                "incident", feed.log("incident").size(),
                "decision", feed.log("decision").size());
    }

    @Test
    void whoever_comes_back_soon_misses_nothing_however_much_happened() {
        Watcher viewer = watches("incident:inc_1", null);
        declare("inc_1");
        time.runFor(Duration.ofMillis(100));
        viewer.cancel();
        for (int i = 0; i < 5_000; i++) {
            declare(i % 100 == 0 ? "inc_1" : "inc_2");
        }
        time.runFor(Duration.ofSeconds(60));
        Watcher back = watches("incident:inc_1", viewer.lastId());
        declare("inc_1");
        time.runFor(Duration.ofMillis(100));
        assertThat(back.text()).doesNotContain("event: reset");
        assertThat(back.events())
                .containsExactlyElementsOf(
                        Stream.concat(
                                        IntStream.range(0, 50).mapToObj(i -> 2 + 100 * i),
                                        Stream.of(5_002))
                                .map(position -> "incident:" + position)
                                .toList());
        assertThat(back.lastId()).isEqualTo("incident:5002");
    }

    @Test
    void an_id_never_says_less_than_one_before_it() {
        Watcher viewer = watches("incidents", null);
        decide("inc_1");
        declare("inc_1");
        time.runFor(Duration.ofMillis(100));
        viewer.cancel();
        // Somebody who was told by another process: it has seen the later event of one source.
        Watcher back = watches("incidents", "incident:1");
        decide("inc_2");
        time.runFor(Duration.ofMillis(100));
        assertThat(back.events()).containsExactly("decision:1", "decision:2");
        assertThat(back.ids()).containsExactly("decision:1,incident:1", "decision:2,incident:1");
    }

    @Test
    void what_was_missed_is_sent_as_fast_as_it_is_taken() {
        watches("incidents", null).cancel();
        for (int i = 0; i < 40; i++) {
            feed.append(
                    "incident",
                    new IncidentDeclared("inc_1", "x".repeat(60_000), Severity.SEV2, false, NOON));
            time.runFor(Duration.ofMillis(100));
        }
        var slow = new Watcher(false);
        hub.view("incidents", PositionVector.of("incident", 0)).subscribe(slow);
        for (int i = 0; i < 20; i++) {
            slow.request(2);
            time.runFor(Duration.ofSeconds(6));
        }
        assertThat(slow.cutBy()).isNull();
        assertThat(slow.events()).hasSize(40);
    }

    @Test
    void what_is_not_remembered_is_read_again_as_fast_as_it_is_taken() {
        for (int i = 0; i < 1_200; i++) {
            declare("inc_1");
        }
        time.runFor(Duration.ofSeconds(1));
        var slow = new Watcher(false);
        hub.view("incidents", PositionVector.ORIGIN).subscribe(slow);
        time.runFor(Duration.ofSeconds(1));
        declare("inc_1");
        for (int i = 0; i < 13; i++) {
            slow.request(100);
            time.runFor(Duration.ofSeconds(2));
        }
        assertThat(slow.events())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1_201).mapToObj(i -> "incident:" + i).toList());
    }

    @Test
    void what_nobody_looks_at_any_more_is_forgotten_after_two_minutes() {
        Watcher viewer = watches("incidents", null);
        viewer.cancel();
        time.runFor(Duration.ofMinutes(3));
        for (int i = 0; i < 2_000; i++) {
            declare("inc_1");
        }
        time.runFor(Duration.ofSeconds(1));
        assertThat(watches("incidents", "incident:1").text()).contains("event: reset");
    }

    @Test
    void whoever_missed_too_much_is_told_to_load_everything_anew() {
        for (int i = 0; i < 2_000; i++) {
            feed.append("incident", new IncidentResolved("inc_1", NOON));
        }
        time.runFor(Duration.ofSeconds(1));
        Watcher viewer = watches("incidents", "incident:1");
        assertThat(viewer.text()).contains("event: reset").contains("id: incident:2000");
        declare("inc_2");
        time.runFor(Duration.ofSeconds(1));
        assertThat(viewer.events()).containsExactly("incident:2001");
    }

    @Test
    void a_position_that_the_log_does_not_have_is_told_to_load_everything_anew() {
        declare("inc_1");
        time.runFor(Duration.ofSeconds(1));
        assertThat(watches("incidents", "incident:9").text()).contains("event: reset");
    }

    @Test
    void a_viewer_that_takes_nothing_is_cut_and_the_others_are_not_kept_waiting() {
        var stalled = new Watcher(false);
        hub.view("incidents", null).subscribe(stalled);
        Watcher other = watches("incidents", null);
        declare("inc_1");
        time.runFor(Duration.ofSeconds(16));
        assertThat(stalled.cutBy()).isInstanceOf(Viewer.TooSlow.class);
        assertThat(other.events()).containsExactly("incident:1");
        assertThat(hub.viewers()).isEqualTo(1);
    }

    @Test
    void a_viewer_for_whom_a_megabyte_waits_is_cut_at_once() {
        var stalled = new Watcher(false);
        hub.view("incidents", null).subscribe(stalled);
        for (int i = 0; i < 20; i++) {
            feed.append(
                    "incident",
                    new IncidentDeclared("inc_1", "x".repeat(60_000), Severity.SEV2, false, NOON));
        }
        time.runFor(Duration.ofMillis(100));
        assertThat(stalled.cutBy()).isInstanceOf(Viewer.TooSlow.class);
    }

    @Test
    void whoever_asks_for_more_while_being_sent_something_is_sent_no_more_than_that() {
        watches("incidents", null).cancel();
        for (int i = 0; i < 20; i++) {
            declare("inc_1");
            time.runFor(Duration.ofMillis(100));
        }
        var twice = new Watcher(false, 2);
        hub.view("incidents", PositionVector.ORIGIN).subscribe(twice);
        twice.request(2);
        assertThat(twice.events()).hasSize(4);
        twice.request(100);
        assertThat(twice.events()).hasSize(20);
        assertThat(twice.cutBy()).isNull();
    }

    @Test
    void what_waits_is_kept_once_for_all_who_do_not_take_it() {
        var one = new Watcher(false);
        var other = new Watcher(false);
        hub.view("incidents", null).subscribe(one);
        hub.view("incidents", null).subscribe(other);
        declare("inc_1");
        time.runFor(Duration.ofMillis(100));
        declare("inc_2");
        time.runFor(Duration.ofMillis(100));
        one.request(3);
        other.request(3);
        assertThat(one.events()).containsExactly("incident:1", "incident:2");
        assertThat(one.chunks().get(1)).isSameAs(other.chunks().get(1));
        assertThat(one.chunks().get(2)).isSameAs(other.chunks().get(2));
    }

    @Test
    void whoever_leaves_is_forgotten() {
        List<Watcher> viewers =
                IntStream.range(0, 10).mapToObj(i -> watches("incidents", null)).toList();
        assertThat(hub.viewers()).isEqualTo(10);
        viewers.forEach(Watcher::cancel);
        assertThat(hub.viewers()).isZero();
    }

    @Test
    void whoever_leaves_while_it_is_being_sent_something_holds_nobody_up() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), this::leaveWhileSomethingIsSent);
        assertThat(hub.viewers()).isEqualTo(1);
    }

    /** Somebody else comes meanwhile and wants the one that leaves to hear what is new. */
    private void leaveWhileSomethingIsSent() throws InterruptedException {
        var other = new Thread(() -> watches("incidents", null));
        hub.view("incidents", null)
                .subscribe(
                        new BaseSubscriber<>() {
                            @Override
                            protected void hookOnSubscribe(Subscription subscription) {
                                subscription.request(1);
                            }

                            @Override
                            protected void hookOnNext(byte[] chunk) {
                                declare("inc_1");
                                time.runFor(Duration.ofMillis(1));
                                other.start();
                                while (other.getState() != Thread.State.BLOCKED) {
                                    Thread.onSpinWait();
                                }
                                cancel();
                            }
                        });
        other.join();
    }
}
