package dev.turnback.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A history sent in batches, as the command line does it. */
class ImportTest {

    private final RunningReleaseService turnback = new RunningReleaseService();

    @AfterEach
    void close() {
        turnback.close();
    }

    private static String start(int totalItems) {
        return """
        {"source":{"kind":"GIT","name":"shop","fingerprint":"c0ffee"},"component":"shop",
         "totalItems":%d}"""
                .formatted(totalItems);
    }

    private static String release(int number) {
        return """
        {"type":"release","key":"release v%1$d","component":"shop","version":"v%1$d",
         "previousVersion":null,"exposedAt":"2026-03-01T10:00:00Z","changeKinds":["CODE"],
         "source":{"kind":"GIT","name":"shop","reference":"c%1$d"},"flags":["time=commit"]}"""
                .formatted(number);
    }

    private static String rollback(String landedAt) {
        return """
        {"type":"rollback","key":"revert c2","component":"shop","version":"v2",
         "restoredVersion":"v1","previousVersion":"v1","exposedAt":"2026-03-01T10:00:00Z",
         "landedAt":"%s","extent":"FULL","changeKinds":["CODE"],"followUps":[],
         "observedUntil":"2026-03-02T00:00:00Z",
         "source":{"kind":"GIT","name":"shop","reference":"c3"},"flags":[]}"""
                .formatted(landedAt);
    }

    private static String batch(int offset, String... items) {
        return "{\"offset\":" + offset + ",\"items\":[" + String.join(",", items) + "]}";
    }

    private String started(int totalItems) {
        turnback.post("/imports", "start", start(totalItems)).expectStatus().isCreated();
        return "/imports/imp_1";
    }

    private WebTestClient.BodyContentSpec accepted(String path, String body) {
        return turnback.post(path + "/batches", body).expectStatus().isOk().expectBody();
    }

    @Test
    void a_history_is_recorded_batch_by_batch_and_then_done() {
        String path = started(3);
        accepted(path, batch(0, release(1), release(2)))
                .jsonPath("$.itemsDone")
                .isEqualTo(2)
                .jsonPath("$.batch.recorded")
                .isEqualTo(2);
        turnback.post(path + "/completion", "{}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("items-missing");
        accepted(path, batch(2, rollback("2026-03-01T10:30:00Z")));
        turnback.post(path + "/completion", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DONE")
                .jsonPath("$.recorded")
                .isEqualTo(3);
        turnback.get("/releases?component=shop")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
    }

    @Test
    void a_second_import_of_the_same_history_changes_nothing() {
        accepted(started(2), batch(0, release(1), release(2)));
        turnback.post("/imports", "again", start(2))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .value(
                        String.class,
                        id ->
                                accepted("/imports/" + id, batch(0, release(1), release(2)))
                                        .jsonPath("$.batch.recorded")
                                        .isEqualTo(0)
                                        .jsonPath("$.batch.unchanged")
                                        .isEqualTo(2));
    }

    @Test
    void the_same_key_leads_back_to_the_same_import() {
        String path = started(2);
        accepted(path, batch(0, release(1)));
        turnback.post("/imports", "start", start(2))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("imp_1")
                .jsonPath("$.itemsDone")
                .isEqualTo(1);
    }

    @Test
    void a_batch_that_is_not_the_next_one_is_told_where_to_go_on() {
        String path = started(3);
        accepted(path, batch(0, release(1)));
        turnback.post(path + "/batches", batch(0, release(1)))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.itemsDone")
                .isEqualTo(1);
        turnback.post(path + "/batches", batch(2, release(3))).expectStatus().isEqualTo(409);
    }

    @Test
    void a_batch_whose_answer_was_lost_is_answered_the_same_again() {
        String path = started(2);
        for (int time = 0; time < 2; time++) {
            turnback.post(path + "/batches", "first", batch(0, release(1)))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.itemsDone")
                    .isEqualTo(1)
                    .jsonPath("$.batch.recorded")
                    .isEqualTo(1);
        }
    }

    @Test
    void an_item_that_cannot_be_is_refused_by_name_and_the_rest_is_recorded() {
        String path = started(2);
        accepted(path, batch(0, release(1), rollback("2027-01-01T00:00:00Z")))
                .jsonPath("$.batch.recorded")
                .isEqualTo(1)
                .jsonPath("$.refused[0].key")
                .isEqualTo("revert c2")
                .jsonPath("$.refused[0].field")
                .isEqualTo("landedAt");
        turnback.post(path + "/completion", "{}").expectStatus().isOk();
    }

    @Test
    void a_rollback_that_seems_to_land_before_its_exposure_is_kept_as_it_is() {
        accepted(started(1), batch(0, rollback("2026-03-01T09:00:00Z")))
                .jsonPath("$.batch.recorded")
                .isEqualTo(1);
    }

    @Test
    void a_cancelled_import_takes_no_more_and_keeps_what_it_has() {
        String path = started(2);
        accepted(path, batch(0, release(1)));
        turnback.post(path + "/cancellation", "{}").expectStatus().isOk();
        turnback.post(path + "/batches", batch(1, release(2)))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.state")
                .isEqualTo("CANCELLED");
        turnback.get("/releases").expectBody().jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void an_item_of_an_unknown_type_is_malformed() {
        String path = started(1);
        turnback.post(path + "/batches", batch(0, release(1).replace("\"release\"", "\"guess\"")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("items[0].type");
    }

    @Test
    void a_full_batch_is_recorded_at_once() {
        String path = started(500);
        String items =
                IntStream.range(0, 500)
                        .mapToObj(ImportTest::release)
                        .collect(Collectors.joining(","));
        accepted(path, batch(0, items)).jsonPath("$.batch.recorded").isEqualTo(500);
        // The start, the component that was noted, the items, the batch.
        assertThat(turnback.service().core().log().head()).isEqualTo(503);
    }
}
