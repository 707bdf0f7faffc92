package dev.turnback.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.domain.release.ReleaseCommand.PlanRelease;
import dev.turnback.release.domain.release.ReleaseExamples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a release's undo windows look like while time passes. */
class UndoWindowsTest {

    private static final Instant PLANNED = RunningReleaseService.NOW.minusSeconds(3_600);

    private final RunningReleaseService turnback = new RunningReleaseService();

    @BeforeEach
    void plan() {
        Handled handled =
                turnback.service()
                        .core()
                        .side()
                        .handle(
                                new PlanRelease("rel_1", ReleaseExamples.WITH_WINDOWS, PLANNED),
                                new CommandContext(null, null, "per_1", null, null))
                        .join();
        assertThat(handled).isInstanceOf(Handled.Accepted.class);
        turnback.get("/releases/rel_1?atLeast=release:1").expectStatus().isOk();
    }

    @AfterEach
    void close() {
        turnback.close();
    }

    private void rollOut() {
        turnback.post("/releases/rel_1/rollout", "{}").expectStatus().isOk();
    }

    private void takeBack() {
        String attempt = "/releases/rel_1/attempts";
        turnback.post(attempt, "{\"extent\":\"FULL\",\"targetVersion\":\"1.9\"}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.attemptId")
                .value(
                        String.class,
                        id ->
                                turnback.post(
                                                attempt + "/" + id + "/finish",
                                                "{\"restoredVersion\":\"1.9\"}")
                                        .expectStatus()
                                        .isOk());
    }

    @Test
    void a_plan_shows_what_was_pinned_and_no_window_is_open_yet() {
        turnback.get("/releases/rel_1")
                .expectBody()
                .jsonPath("$.owner")
                .isEqualTo("per_1")
                .jsonPath("$.changes[1].lineId")
                .isEqualTo("lin_1")
                .jsonPath("$.changes[1].lineVersion")
                .isEqualTo(3)
                .jsonPath("$.changes[1].dependants[0].component")
                .isEqualTo("payments")
                .jsonPath("$.changes[1].undoWindow.opensAt")
                .isEqualTo(null)
                .jsonPath("$.position")
                .isEqualTo("release:1")
                .jsonPath("$.by")
                .isEqualTo("per_1");
        turnback.get("/undo-windows").expectBody().jsonPath("$.items").isEmpty();
    }

    @Test
    void open_windows_are_listed_the_soonest_to_close_first_page_by_page() {
        rollOut();
        turnback.timePasses(Duration.ofMinutes(10));
        turnback.get("/undo-windows?component=shop&open=true&limit=1")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].changeIndex")
                .isEqualTo(1)
                .jsonPath("$.items[0].remainingSeconds")
                .isEqualTo(3_000.0)
                .jsonPath("$.nextCursor")
                .value(
                        String.class,
                        cursor ->
                                turnback.get("/undo-windows?limit=1&cursor=" + cursor)
                                        .expectBody()
                                        .jsonPath("$.items[0].event")
                                        .isEqualTo("the column is dropped")
                                        .jsonPath("$.items[0].closesAt")
                                        .isEqualTo(null)
                                        .jsonPath("$.nextCursor")
                                        .isEqualTo(null));
        turnback.get("/undo-windows?component=other").expectBody().jsonPath("$.items").isEmpty();
        turnback.get("/undo-windows?open=false").expectStatus().isBadRequest();
    }

    @Test
    void a_window_drops_the_moment_it_is_over_and_that_is_recorded() {
        rollOut();
        turnback.timePasses(Duration.ofSeconds(3_599));
        turnback.get("/releases/rel_1")
                .expectBody()
                .jsonPath("$.changes[1].reversibility")
                .isEqualTo("REVERSIBLE");
        turnback.timePasses(Duration.ofSeconds(1));
        turnback.get("/releases/rel_1")
                .expectBody()
                .jsonPath("$.changes[1].reversibility")
                .isEqualTo("ONE_WAY")
                .jsonPath("$.changes[1].plannedReversibility")
                .isEqualTo("REVERSIBLE")
                .jsonPath("$.changes[1].undoWindow.closedAt")
                .isEqualTo("2026-03-02T13:00:00Z")
                .jsonPath("$.changes[2].reversibility")
                .isEqualTo("REVERSIBLE");
        turnback.wake();
        turnback.get("/releases/rel_1?atLeast=release:3")
                .expectBody()
                .jsonPath("$.position")
                .isEqualTo("release:3")
                .jsonPath("$.by")
                .isEqualTo("release-service")
                .jsonPath("$.changes[1].undoWindow.closedAt")
                .isEqualTo("2026-03-02T13:00:00Z");
        assertThat(turnback.service().core().log().head()).isEqualTo(3);
    }

    @Test
    void somebody_says_that_the_event_happened() {
        rollOut();
        turnback.post("/releases/rel_1/undo-windows/2/closing", "{\"note\":\"dropped\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.changes[2].reversibility")
                .isEqualTo("PARTIALLY_REVERSIBLE");
        turnback.post("/releases/rel_1/undo-windows/1/closing", "{}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("window-closes-by-time");
        turnback.post("/releases/rel_1/undo-windows/0/closing", "{}").expectStatus().isNotFound();
        turnback.post("/releases/rel_1/undo-windows/x/closing", "{}").expectStatus().isNotFound();
    }

    @Test
    void the_windows_of_what_was_taken_back_stop() {
        rollOut();
        turnback.timePasses(Duration.ofMinutes(10));
        takeBack();
        turnback.timePasses(Duration.ofHours(2));
        turnback.wake();
        turnback.get("/undo-windows").expectBody().jsonPath("$.items").isEmpty();
        turnback.get("/releases/rel_1")
                .expectBody()
                .jsonPath("$.changes[1].reversibility")
                .isEqualTo("REVERSIBLE")
                .jsonPath("$.changes[1].undoWindow.closedAt")
                .isEqualTo(null)
                .jsonPath("$.changes[1].undoWindow.stoppedAt")
                .isEqualTo("2026-03-02T12:10:00Z");
    }
}
