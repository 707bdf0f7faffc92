package dev.turnback.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.incident.domain.incident.CourseCommand.CancelIncident;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareIncident;
import dev.turnback.incident.domain.incident.MergerCommand.MergeIncident;
import dev.turnback.storage.sqlite.SqliteCommitLog;
import dev.turnback.storage.sqlite.SqliteViewStore;
import dev.turnback.web.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two incidents that are one. */
class MergeIncidentsTest extends IncidentSteps {

    @TempDir private Path folder;

    @Override
    RunningIncidentService start() {
        return new RunningIncidentService(
                SqliteCommitLog.open(folder.resolve("incident.log")),
                SqliteViewStore.open(folder.resolve("incident.views"), IncidentService.views()));
    }

    private static String into(String other) {
        return "{\"into\":\"%s\",\"why\":\"the same errors\"}".formatted(other);
    }

    /** Two, each with its harm and its release, that are one. */
    private String merged() {
        String path = harmed();
        turnback.published("rel_7", "2.0");
        turnback.published("rel_8", "2.1");
        ok(
                path + "/releases",
                "{\"releaseId\":\"rel_7\",\"link\":\"CAUSED\",\"why\":\"it changed baskets\"}");
        String other = another("Payments fail");
        ok(
                "/incidents/" + other + "/harm",
                "{\"kind\":\"USER\",\"beganAt\":\"2026-03-02T09:50:00Z\",\"source\":\"me\"}");
        ok(
                "/incidents/" + other + "/releases",
                "{\"releaseId\":\"rel_8\",\"link\":\"SUSPECTED\",\"why\":\"it is new\"}");
        ok(path + "/merger", into(other))
                .jsonPath("$.state")
                .isEqualTo("MERGED")
                .jsonPath("$.mergedInto.incidentId")
                .isEqualTo(other);
        return other;
    }

    @Test
    void the_one_that_goes_on_is_shown_with_the_harm_and_the_links_of_both() {
        String other = merged();
        read("/incidents/" + other + "?atLeast=incident:8")
                .jsonPath("$.state")
                .isEqualTo("OPEN")
                .jsonPath("$.merged[0].incidentId")
                .isEqualTo("inc_1")
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:40:00Z")
                .jsonPath("$.harm[0].mergedFrom")
                .isEmpty()
                .jsonPath("$.harm[1].mergedFrom")
                .isEqualTo("inc_1")
                .jsonPath("$.releases[1].releaseId")
                .isEqualTo("rel_7")
                .jsonPath("$.releases[1].mergedFrom")
                .isEqualTo("inc_1");
        read("/incidents?state=OPEN").jsonPath("$.items[0].harm.length()").isEqualTo(2);
        read("/incidents?state=MERGED").jsonPath("$.items[0].id").isEqualTo("inc_1");
        read("/incidents/inc_1/log")
                .jsonPath("$.items[3].sentence")
                .isEqualTo("Merged into " + other + ": the same errors");
        read("/incidents/" + other + "/log")
                .jsonPath("$.items[3].sentence")
                .isEqualTo("Took in inc_1: the same errors");
    }

    @Test
    void a_correction_of_the_merged_one_shows_in_both() {
        String other = merged();
        ok(
                "/incidents/inc_1/corrections",
                """
                {"field":"HARM_BEGAN_AT","harmKind":"USER","value":"2026-03-02T09:30:00Z",
                 "reason":"the graph"}""");
        read("/incidents/" + other + "?atLeast=incident:9")
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:30:00Z");
    }

    @Test
    void what_is_split_off_stands_as_before_and_leaves_the_other_as_it_was() {
        String other = merged();
        String split = "{\"why\":\"another cause\"}";
        turnback.post("/incidents/inc_1/split", "split", split).expectStatus().isOk();
        turnback.post("/incidents/inc_1/split", "split", split)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("OPEN")
                .jsonPath("$.mergedInto")
                .isEmpty();
        read("/incidents/" + other + "?atLeast=incident:10")
                .jsonPath("$.merged")
                .isEmpty()
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:50:00Z");
        turnback.post("/incidents/inc_1/split", "{\"why\":\"another cause\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("not-merged");
        malformed("/incidents/inc_1/split", "{\"why\":\"\"}", "why");
    }

    @Test
    void what_was_merged_into_a_part_is_shown_with_the_whole() {
        String other = merged();
        String third = another("Everything fails");
        ok("/incidents/" + other + "/merger", into(third));
        read("/incidents/" + third + "?atLeast=incident:11")
                .jsonPath("$.merged.length()")
                .isEqualTo(2)
                .jsonPath("$.harm.length()")
                .isEqualTo(2)
                .jsonPath("$.harm[1].mergedFrom")
                .isEqualTo("inc_1")
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:40:00Z");
    }

    @Test
    void what_leads_nowhere_or_in_a_circle_is_refused() {
        String other = merged();
        String third = another("Everything fails");
        refused("/incidents/" + other + "/merger", into("inc_1"), "other-is-merged", "into");
        refused("/incidents/" + third + "/merger", into(third), "merged-into-itself", "into");
        refused("/incidents/" + third + "/merger", into("inc_0"), "other-not-declared", "into");
        refused("/incidents/" + third + "/merger", into("inc_1"), "other-is-merged", "into");
        malformed("/incidents/" + third + "/merger", into(""), "into");
        overtaken("/incidents/inc_1/merger", into(third), "merged-already");
        overtaken("/incidents/inc_1/resolution", "{}", "merged-already");
        turnback.post("/incidents/" + other + "/cancellation", "{\"reason\":\"a test\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("others-are-part-of-it");
        ok("/incidents/" + third + "/cancellation", "{\"reason\":\"a test\"}");
        refused("/incidents/" + other + "/merger", into(third), "other-is-none", "into");
    }

    @Test
    void both_are_told_by_one_commit_and_the_others_hear_of_it_once() {
        String other = merged();
        turnback.close();
        turnback = start();
        read("/incidents/inc_1?atLeast=incident:8").jsonPath("$.state").isEqualTo("MERGED");
        read("/incidents/" + other).jsonPath("$.merged[0].incidentId").isEqualTo("inc_1");
        overtaken("/incidents/inc_1/resolution", "{}", "merged-already");
        var last = turnback.service().core().log().read(6, 2).join().events();
        assertThat(last.getFirst().hash()).isEqualTo(last.getLast().hash());
        assertThat(turnback.heard())
                .extracting(PublishedEvent::body)
                .filteredOn(IncidentsMerged.class::isInstance)
                .hasSize(1);
    }

    /** Whoever is first: nobody is part of what is itself part of another, or was cancelled. */
    @Test
    void many_mergers_at_once_leave_every_one_under_one_that_stands() {
        var random = new Random(20_260_302);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String id = "inc_m" + i;
            all.add(id);
            handle(new DeclareIncident(id, "it fails", Severity.SEV2, false, now())).join();
        }
        List<CompletableFuture<Handled>> running = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String one = all.get(random.nextInt(all.size()));
            String other = all.get(random.nextInt(all.size()));
            running.add(
                    random.nextInt(10) == 0
                            ? handle(new CancelIncident(one, "a test", now()))
                            : handle(new MergeIncident(one, other, "the same", now())));
        }
        running.forEach(each -> each.orTimeout(30, TimeUnit.SECONDS).join());
        long head = turnback.service().core().log().head();
        for (String id : all) {
            assertStands(id, head, all.size());
        }
    }

    private void assertStands(String id, long head, int most) {
        String at = id;
        for (int i = 0; i < most; i++) {
            JsonNode row = row(at, head);
            if (row.get("mergedInto").isNull()) {
                assertThat(row.get("state").asString())
                        .isIn(at.equals(id) ? List.of("OPEN", "CANCELLED") : List.of("OPEN"));
                return;
            }
            at = row.get("mergedInto").get("incidentId").asString();
        }
        throw new AssertionError(id + " is part of itself");
    }

    private JsonNode row(String id, long head) {
        return Json.mapper()
                .readTree(
                        read("/incidents/" + id + "?atLeast=incident:" + head)
                                .returnResult()
                                .getResponseBody());
    }

    private static Instant now() {
        return RunningIncidentService.NOW;
    }

    private CompletableFuture<Handled> handle(IncidentCommand command) {
        return turnback.service().core().side().handle(command, CommandContext.by("ada"));
    }
}
