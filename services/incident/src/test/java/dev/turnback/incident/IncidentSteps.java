package dev.turnback.incident;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One incident of 2 March 2026, brought as far as a test needs it. */
abstract class IncidentSteps {

    static final String DECLARE =
            "{\"title\":\"Baskets are empty\",\"severity\":\"SEV2\",\"at\":\"2026-03-02T10:00:00Z\"}";

    RunningIncidentService turnback;

    abstract RunningIncidentService start() throws Exception;

    @BeforeEach
    void open() throws Exception {
        turnback = start();
    }

    @AfterEach
    void close() {
        turnback.close();
    }

    String declared() {
        turnback.post("/incidents", "declare", DECLARE).expectStatus().isCreated();
        return "/incidents/inc_1";
    }

    /** Another one, with its id. */
    String another(String title) {
        String[] id = new String[1];
        turnback.post("/incidents", DECLARE.replace("Baskets are empty", title))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .value(String.class, found -> id[0] = found);
        return id[0];
    }

    /** Refused by a rule. */
    void refused(String path, String body, String reason) {
        turnback.post(path, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }

    /** Refused by a rule, which names the field that it is about. */
    void refused(String path, String body, String reason, String field) {
        turnback.post(path, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason)
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    /** Malformed in a field. */
    void malformed(String path, String body, String field) {
        turnback.post(path, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    /** Somebody else was first. */
    void overtaken(String path, String body, String reason) {
        turnback.post(path, body)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }

    WebTestClient.BodyContentSpec read(String path) {
        return turnback.get(path).expectStatus().isOk().expectBody();
    }

    WebTestClient.BodyContentSpec ok(String path, String body) {
        return turnback.post(path, body).expectStatus().isOk().expectBody();
    }

    String harmed() {
        String path = declared();
        ok(
                path + "/harm",
                "{\"kind\":\"USER\",\"beganAt\":\"2026-03-02T09:40:00Z\",\"source\":\"alert\"}");
        return path;
    }

    String contained() {
        String path = harmed();
        ok(path + "/containment", "{\"evidence\":\"errors gone\",\"at\":\"2026-03-02T10:30:00Z\"}");
        return path;
    }

    String resolved() {
        String path = contained();
        ok(path + "/resolution", "{\"at\":\"2026-03-02T11:00:00Z\"}");
        return path;
    }
}
