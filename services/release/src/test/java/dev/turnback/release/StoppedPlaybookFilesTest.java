package dev.turnback.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A playbook file that stops half way: what holds then, and what a repeat does. */
class StoppedPlaybookFilesTest {

    private static final String DRAFTED =
            PlaybookFiles.WHOLE
                    .replace(
                            "    timeBoundSeconds: 300",
                            "    timeBoundSeconds: 300\n    provenance: DRAFTED")
                    .replace(
                            "    reversibility: REVERSIBLE",
                            "    reversibility: REVERSIBLE\n    provenance: DRAFTED");

    /** Everything of it is said anew, and somebody stands for what was a draft. */
    private static final String REVISED =
            PlaybookFiles.WHOLE
                    .replace("expectedSeconds: 60", "expectedSeconds: 90")
                    .replace("team: checkout", "team: payments")
                    .replace("withinSeconds: 900", "withinSeconds: 600")
                    .replace("gate: ENFORCE", "gate: OBSERVE")
                    .replace(
                            "    reversibility: REVERSIBLE",
                            "    reversibility: REVERSIBLE\n    reason: it is stateless")
                    .replace("threshold: 0.01", "threshold: 0.02")
                    .replace("exposurePercent: 5", "exposurePercent: 10");

    private final StoppingCommitLog log = new StoppingCommitLog();
    private final RunningReleaseService turnback = new RunningReleaseService(log);

    @AfterEach
    void close() {
        turnback.close();
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(
                        Objects.requireNonNull(
                                answer.expectBody(String.class).returnResult().getResponseBody()));
    }

    private static String release(RunningReleaseService of, String yaml) {
        return json(of.tryToApply(yaml).expectStatus().isOk()).path("releaseId").asString();
    }

    /** How many commits the file takes on top of what was there, and what comes out. */
    private record Undisturbed(int before, int commits, long head, String exported) {}

    private static Undisturbed undisturbed(List<String> first, String yaml) {
        var log = new StoppingCommitLog();
        try (var other = new RunningReleaseService(log)) {
            first.forEach(each -> other.apply(each).expectStatus().isOk());
            int before = log.taken();
            other.apply(yaml).expectStatus().isOk();
            int commits = log.taken() - before;
            return new Undisturbed(
                    before,
                    commits,
                    other.head(),
                    other.exported("shop", "&release=" + release(other, yaml)));
        }
    }

    private static void repeatAfterEveryStop(List<String> first, String yaml) {
        Undisturbed expected = undisturbed(first, yaml);
        assertThat(expected.commits()).isGreaterThan(8);
        for (int commits = 0; commits < expected.commits(); commits++) {
            var log = new StoppingCommitLog();
            try (var turnback = new RunningReleaseService(log)) {
                first.forEach(each -> turnback.apply(each).expectStatus().isOk());
                log.stopAfter(commits);
                turnback.applyOnce("once", yaml).expectStatus().isEqualTo(503);
                log.mend();
                turnback.applyOnce("once", yaml).expectStatus().isOk();
                assertThat(turnback.exported("shop", "&release=" + release(turnback, yaml)))
                        .as("stopped after " + commits)
                        .isEqualTo(expected.exported());
                assertThat(turnback.head())
                        .as("stopped after " + commits)
                        .isEqualTo(expected.head());
            }
        }
    }

    @Test
    void wherever_it_stopped_the_same_request_again_creates_everything_exactly_once() {
        repeatAfterEveryStop(List.of(), PlaybookFiles.WHOLE);
    }

    @Test
    void wherever_it_stopped_the_same_request_again_revises_everything_exactly_once() {
        repeatAfterEveryStop(List.of(DRAFTED), REVISED);
    }

    @Test
    void wherever_it_stopped_another_request_goes_on_with_the_rest() {
        Undisturbed expected = undisturbed(List.of(), PlaybookFiles.WHOLE);
        log.stopAfter(3);
        turnback.apply(PlaybookFiles.WHOLE).expectStatus().isEqualTo(503);
        log.mend();
        turnback.apply(PlaybookFiles.WHOLE).expectStatus().isOk();
        assertThat(turnback.head()).isEqualTo(expected.head());
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_named_by_its_line_and_not_overwritten() {
        turnback.apply(DRAFTED).expectStatus().isOk();
        int ownershipBarGateLineAndProcedure = 6;
        log.stopAfter(ownershipBarGateLineAndProcedure);
        turnback.applyOnce("once", REVISED).expectStatus().isEqualTo(503);
        log.mend();
        String id = procedure();
        turnback.revise(
                        id,
                        2,
                        """
                        {"name":"Redeploy","action":"FULL_ROLLBACK","changeKinds":["CODE"],
                         "steps":[{"text":"Another way","executor":"x","expectedSeconds":1}],
                         "timeBoundSeconds":9,"editorial":false,"note":"better"}""")
                .expectStatus()
                .isOk();
        JsonNode problem = json(turnback.applyOnce("once", REVISED).expectStatus().isEqualTo(409));
        assertThat(problem.path("field").asString()).isEqualTo("procedures[0]");
        assertThat(problem.path("errors").path(0).path("line").asInt()).isEqualTo(17);
        assertThat(problem.path("errors").path(0).path("detail").asString())
                .startsWith("somebody changed it while the file was applied: ");
        turnback.get("/procedures/" + id + "?atLeast=release:" + turnback.head())
                .expectBody()
                .jsonPath("$.steps[0].text")
                .isEqualTo("Another way");
        turnback.apply(REVISED).expectStatus().isOk();
        turnback.get("/procedures/" + id + "?atLeast=release:" + turnback.head())
                .expectBody()
                .jsonPath("$.steps[0].expectedSeconds")
                .isEqualTo(90.0);
    }

    private String procedure() {
        return json(turnback.get("/procedures?component=shop&atLeast=release:" + turnback.head()))
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    @Test
    void the_key_of_another_file_is_refused_at_the_first_that_differs() {
        log.stopAfter(3);
        turnback.applyOnce("once", PlaybookFiles.WHOLE).expectStatus().isEqualTo(503);
        log.mend();
        JsonNode problem =
                json(
                        turnback.applyOnce(
                                        "once",
                                        PlaybookFiles.WHOLE.replace(
                                                "team: checkout", "team: payments"))
                                .expectStatus()
                                .isEqualTo(422));
        assertThat(problem.path("reason").asString()).isEqualTo("idempotency-key-reused");
        assertThat(problem.path("field").asString()).isEqualTo("component");
        assertThat(turnback.head()).isEqualTo(3);
    }

    @Test
    void it_says_where_it_stopped_and_what_was_done_before() {
        log.stopAfter(5);
        JsonNode problem = json(turnback.apply(PlaybookFiles.WHOLE).expectStatus().isEqualTo(503));
        assertThat(problem.path("field").asString()).isEqualTo("matrix[1]");
        JsonNode error = problem.path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo("matrix[1]");
        assertThat(error.path("line").asInt()).isEqualTo(13);
        assertThat(error.path("detail").asString()).isEqualTo("the log cannot be written");
        assertThat(problem.path("detail").asString())
                .startsWith("line 13, column ")
                .contains("what comes before it in the file is done", "apply the file again");
        assertThat(problem.path("applied").valueStream().map(each -> each.path("name").asString()))
                .containsExactly("shop", "SCHEMA/drop column");
        assertThat(turnback.head()).isEqualTo(5);
    }

    @Test
    void it_says_that_nothing_was_done_when_it_stopped_at_the_first() {
        log.stopAfter(0);
        JsonNode problem = json(turnback.apply(PlaybookFiles.WHOLE).expectStatus().isEqualTo(503));
        assertThat(problem.path("field").asString()).isEqualTo("component");
        assertThat(problem.path("detail").asString()).endsWith("; nothing was applied");
        assertThat(problem.path("applied")).isEmpty();
    }
}
