package dev.turnback.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.turnback.axon.EngineSettings;
import dev.turnback.axon.EngineThreads;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.decision.signal.kept.Records.Change;
import dev.turnback.decision.signal.live.LiveSet;
import dev.turnback.decision.signal.live.Watched;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.service.Machinery;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.testing.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rules begin to be watched, and go on otherwise, by what the release service publishes. */
class LiveSetTest {
    private final SimulatedTime time = new SimulatedTime();
    private final Instant start = time.instant();
    private final GrowingLog releases = new GrowingLog();
    private final LiveSet live =
            new LiveSet(
                    new InMemoryViewStore(
                            Stream.of(LiveSet.views(), ProjectionRunner.views())
                                    .flatMap(List::stream)
                                    .toList()),
                    new Machinery(
                            EngineThreads::named,
                            EngineSettings.exclusive(),
                            time,
                            time,
                            time,
                            prefix -> prefix));

    @BeforeEach
    void follow() {
        releases.publish(sheet());
        live.follow(new InProcessEventFeed(Map.of(LiveSet.SOURCE, releases.source()), time));
    }

    @AfterEach
    void close() {
        live.close();
    }

    private SheetPublished sheet() {
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
        return new SheetPublished("she_1", "shop", "shop", 1, List.of(rule), start);
    }

    private RolloutStarted rollout(String release, String component, Duration after) {
        return new RolloutStarted(
                release, component, "2.0", "she_1", 1, List.of(), start.plus(after));
    }

    private Change change(Map<String, Watched> watched, Duration after) {
        var change = live.change(watched, _ -> true, start.plus(after)).toFuture();
        time.runFor(Duration.ofSeconds(5));
        return change.join();
    }

    private static Map<String, Watched> byKey(Change change) {
        return change.watched().stream()
                .collect(Collectors.toMap(Watched::key, Function.identity()));
    }

    @Test
    void every_release_that_is_pinned_to_a_sheet_is_watched() {
        releases.publish(
                rollout("rel_1", "shop", Duration.ZERO), rollout("rel_2", "ledger", Duration.ZERO));
        assertThat(byKey(change(Map.of(), Duration.ZERO)))
                .containsOnlyKeys("rel_1/errors", "rel_2/errors");
    }

    @Test
    void what_is_over_for_long_does_not_begin_to_be_watched() {
        releases.publish(
                rollout("rel_1", "shop", Duration.ZERO),
                rollout("rel_2", "shop", Duration.ofHours(1)));
        assertThat(byKey(change(Map.of(), Duration.ofHours(3)))).containsOnlyKeys("rel_2/errors");
    }

    @Test
    void what_is_watched_ends_when_it_is_told_late_that_it_ended_long_ago() {
        releases.publish(rollout("rel_1", "shop", Duration.ZERO));
        Map<String, Watched> watched = byKey(change(Map.of(), Duration.ZERO));
        Instant ended = start.plus(Duration.ofHours(1));
        releases.publish(new ReleaseRolledBack("rel_1", "shop", "2.0", "1.9", Extent.FULL, ended));
        assertThat(change(watched, Duration.ofHours(4)).watched())
                .extracting(Watched::key, Watched::until)
                .containsExactly(tuple("rel_1/errors", ended));
    }
}
