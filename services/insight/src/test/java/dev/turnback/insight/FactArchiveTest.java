package dev.turnback.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.Triggers;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRetired;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineRemoved;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineStated;
import dev.turnback.contracts.release.ReleaseEvents.OwnershipChanged;
import dev.turnback.contracts.release.ReleaseEvents.PlatformChanged;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.ProcedureRetired;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.feed.RebuildProgress;
import dev.turnback.feed.RunnerSettings;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.testing.SimulatedTime;
import dev.turnback.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;

class FactArchiveTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SimulatedTime time = new SimulatedTime();
    private final FakeFeed feed = new FakeFeed();
    private final InMemoryViewStore.Disk disk = new InMemoryViewStore.Disk();
    private ViewStore views = new InMemoryViewStore(disk, InsightService.views());

    private FactArchive loaded() {
        return new FactArchive(views, new StoredEvents());
    }

    private ProjectionRunner follow(FactArchive facts) {
        return new ProjectionRunner(
                feed, views, facts.projections(), RunnerSettings.DEFAULT, time, time, time);
    }

    private static String digest(FactBook book) {
        return book.digest(Knowledge.at(PositionVector.of("release", 7)));
    }

    private static RebuildProgress rebuildOf(ProjectionRunner runner) {
        return runner.operations().views().getFirst().rebuild().orElseThrow();
    }

    @Test
    void a_rebuild_puts_a_book_of_all_events_in_the_place_of_one_that_lost_some() {
        List<PublishedEvent> shop = Examples.shop();
        feed.append(shop.subList(0, 5));
        var whole = new FactBook();
        shop.forEach(whole::apply);
        views.saveCheckpoint(FactArchive.VIEW.name(), "release", 2).join();
        FactArchive facts = loaded();
        try (ProjectionRunner runner = follow(facts)) {
            time.runFor(Duration.ofSeconds(2));
            FactBook lacking = facts.book();
            runner.rebuild(FactArchive.VIEW.name());
            time.runFor(Duration.ofSeconds(2));
            assertThat(rebuildOf(runner).state()).isEqualTo(RebuildProgress.State.DIFFERENT);
            feed.append(shop.subList(5, shop.size()));
            time.runFor(Duration.ofSeconds(2));
            assertThat(digest(facts.book())).isEqualTo(digest(whole)).isNotEqualTo(digest(lacking));
        }
    }

    @Test
    void after_a_restart_the_copy_is_what_was_stored_of_it_and_what_follows() {
        List<PublishedEvent> shop = Examples.shop();
        feed.append(shop);
        String copy = ViewStore.copyOf(FactArchive.VIEW.name());
        views.beginCopy(FactArchive.VIEW.name()).join();
        views.write(
                        new ViewBatch(
                                copy,
                                "release",
                                shop.subList(0, 3).stream().map(FactArchiveTest::row).toList()))
                .join();
        views.saveCheckpoint(copy, "release", 3).join();
        views = new InMemoryViewStore(disk, InsightService.views());
        FactArchive facts = loaded();
        try (ProjectionRunner runner = follow(facts)) {
            time.runFor(Duration.ofSeconds(5));
            assertThat(rebuildOf(runner).state()).isEqualTo(RebuildProgress.State.EQUAL);
            var whole = new FactBook();
            shop.forEach(whole::apply);
            assertThat(digest(facts.book())).isEqualTo(digest(whole));
        }
    }

    @Test
    void what_is_stored_and_cannot_be_read_is_filled_again_from_the_logs() {
        List<PublishedEvent> shop = Examples.shop();
        feed.append(shop);
        var spoilt =
                new ViewChange.Put(StoredFacts.id("release", 2), 2, Map.of(), "[\"release\",2,?");
        views.write(
                        new ViewBatch(
                                FactArchive.VIEW.name(),
                                "release",
                                List.of(row(shop.getFirst()), spoilt)))
                .join();
        views.saveCheckpoint(FactArchive.VIEW.name(), "release", 5).join();
        FactArchive facts = loaded();
        try (ProjectionRunner runner = follow(facts)) {
            time.runFor(Duration.ofSeconds(2));
            var whole = new FactBook();
            shop.forEach(whole::apply);
            assertThat(digest(facts.book())).isEqualTo(digest(whole));
            assertThat(runner.ready()).isTrue();
        }
        views = new InMemoryViewStore(disk, InsightService.views());
        assertThat(digest(loaded().book())).isNotEqualTo(digest(new FactBook()));
    }

    @Test
    void who_closes_does_not_wait_until_everything_is_read() {
        List<PublishedEvent> shop = Examples.shop();
        views.write(
                        new ViewBatch(
                                FactArchive.VIEW.name(),
                                "release",
                                shop.stream().map(FactArchiveTest::row).toList()))
                .join();
        var read = new ArrayList<Long>();
        var stocktaking = new Stocktaking();
        var reading =
                views.forEach(
                        FactArchive.VIEW.name(),
                        row -> {
                            read.add(
                                    stocktaking
                                            .counted(new StoredEvents().read(row.body()))
                                            .position());
                            if (read.size() == 2) {
                                stocktaking.giveUp();
                            }
                        });
        assertThat(reading).isCompletedExceptionally();
        assertThat(read).hasSize(2);
    }

    @Test
    void until_everything_is_read_the_refusal_says_how_much_was() {
        var stocktaking = new Stocktaking();
        var reading = new CompletableFuture<Void>();
        Examples.shop().forEach(stocktaking::counted);
        PositionVector all = PositionVector.of("release", 7);
        assertThatThrownBy(() -> stocktaking.requireDone(reading, all))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                            assertThat(problem.more()).containsEntry("eventsRead", 7L);
                        });
        reading.complete(null);
        assertThatCode(() -> stocktaking.requireDone(reading, all)).doesNotThrowAnyException();
    }

    @Test
    void no_figure_is_of_less_than_was_stored_while_the_view_has_not_said_how_far_it_is() {
        List<PublishedEvent> shop = Examples.shop();
        feed.append(shop);
        try (ProjectionRunner before = follow(loaded())) {
            time.runFor(Duration.ofSeconds(2));
            assertThat(before.ready()).isTrue();
        }
        FactArchive facts = loaded();
        try (ProjectionRunner runner = follow(facts)) {
            assertThatThrownBy(() -> facts.bookAt(runner.applied())).isInstanceOf(Problem.class);
            time.runFor(Duration.ofSeconds(2));
            assertThat(digest(facts.bookAt(runner.applied()))).isEqualTo(digest(facts.book()));
        }
    }

    static List<ReleaseEvents> prepared() {
        return List.of(
                new OwnershipChanged("shop", "search", Triggers.NOBODY, NOON),
                new PlatformChanged("shop", PlatformPart.PLATFORM, "", NOON),
                new ComponentRetired("shop", NOON),
                new MatrixLineStated(
                        "lin_1",
                        "shop",
                        ChangeKind.CODE,
                        null,
                        Reversibility.ONE_WAY,
                        false,
                        1,
                        NOON),
                new MatrixLineRemoved("lin_1", "shop", ChangeKind.CODE, null, NOON),
                new ProcedurePublished(
                        "prc_1",
                        "shop",
                        "Back",
                        RecoveryAction.FULL_ROLLBACK,
                        List.of(ChangeKind.CODE),
                        List.of(),
                        1,
                        false,
                        false,
                        600,
                        NOON),
                new ProcedureRetired("prc_1", "shop", NOON));
    }

    @ParameterizedTest
    @MethodSource("prepared")
    void what_a_rehearsal_stands_on_is_known_at_once_and_after_a_restart(ReleaseEvents event) {
        PublishedEvent told = Examples.event(1, event);
        var whole = new FactBook();
        whole.apply(told);
        FactArchive facts = loaded();
        ProjectionRunner runner = follow(facts);
        feed.append(List.of(told));
        time.runFor(Duration.ofSeconds(2));
        runner.close();
        assertThat(digest(facts.book()))
                .isEqualTo(digest(whole))
                .isNotEqualTo(digest(new FactBook()));
        views = new InMemoryViewStore(disk, InsightService.views());
        assertThat(digest(loaded().book())).isEqualTo(digest(whole));
    }

    private static ViewChange row(PublishedEvent event) {
        return new ViewChange.Put(
                StoredFacts.id(event.source(), event.position()),
                event.position(),
                Map.of(),
                new StoredEvents().write(event));
    }
}
