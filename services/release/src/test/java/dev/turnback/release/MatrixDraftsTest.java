package dev.turnback.release;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Right;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines that are drafted from what a component had before. */
class MatrixDraftsTest {

    private final RunningReleaseService turnback = new RunningReleaseService();

    @BeforeEach
    void aShopThatTookBackASchemaChange() {
        String release = planned("shop", "SCHEMA");
        turnback.post("/releases/" + release + "/rollout", "{\"at\":\"2026-03-02T11:00:00Z\"}")
                .expectStatus()
                .isOk();
        turnback.post(
                        "/releases/" + release + "/attempts",
                        """
                        {"extent":"FULL","targetVersion":"1.9","at":"2026-03-02T11:05:00Z"}""")
                .expectStatus()
                .isCreated();
        turnback.post(
                        "/releases/" + release + "/attempts/att_1/finish",
                        """
                        {"restoredVersion":"1.9","at":"2026-03-02T11:10:00Z"}""")
                .expectStatus()
                .isOk();
        planned("shop", "FLAG");
        planned("cart", "CODE");
    }

    @AfterEach
    void close() {
        turnback.close();
    }

    private String planned(String component, String kind) {
        return RunningReleaseService.id(
                turnback.post(
                                "/releases",
                                """
                                {"component":"%s","version":"2.0",
                                 "changes":[{"kind":"%s","description":""}]}"""
                                        .formatted(component, kind))
                        .expectStatus()
                        .isCreated());
    }

    @Test
    void each_kind_it_had_gets_a_line_that_quotes_its_history() {
        turnback.post("/components/shop/matrix/drafts", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.skipped.length()")
                .isEqualTo(0)
                .jsonPath("$.drafted.length()")
                .isEqualTo(2)
                .jsonPath("$.drafted[0].changeKind")
                .isEqualTo("SCHEMA")
                .jsonPath("$.drafted[0].provenance")
                .isEqualTo("DRAFTED")
                .jsonPath("$.drafted[0].estimatedSeconds")
                .isEqualTo(600.0)
                .jsonPath("$.drafted[0].draftedFrom[0]")
                .isEqualTo("1 release changed SCHEMA.")
                .jsonPath("$.drafted[0].draftedFrom[2]")
                .isEqualTo(
                        "From exposure to landing half of 1 took at most 10 min, nine of ten at most"
                                + " 10 min.")
                .jsonPath("$.drafted[1].changeKind")
                .isEqualTo("FLAG")
                .jsonPath("$.drafted[1].estimatedSeconds")
                .isEqualTo(null);
    }

    @Test
    void what_has_a_line_or_lost_it_to_somebody_is_left_as_it_is() {
        turnback.post("/components/shop/matrix/drafts", "{}").expectStatus().isOk();
        turnback.change(
                        "/matrix/" + idOf("shop", ChangeKind.FLAG) + "/removal",
                        1,
                        "{\"reason\":\"we have none\"}")
                .expectStatus()
                .isOk();
        turnback.post("/components/shop/matrix/drafts", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.drafted.length()")
                .isEqualTo(0)
                .jsonPath("$.skipped[0].changeKind")
                .isEqualTo("SCHEMA")
                .jsonPath("$.skipped[0].why")
                .isEqualTo("there is a line already")
                .jsonPath("$.skipped[1].why")
                .isEqualTo("somebody removed its line: we have none");
    }

    @Test
    void a_draft_is_somebodys_once_it_is_adopted() {
        turnback.post("/components/cart/matrix/drafts", "{}").expectStatus().isOk();
        turnback.change("/matrix/" + idOf("cart", ChangeKind.CODE) + "/adoption", 1, "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.provenance")
                .isEqualTo("PERSON")
                .jsonPath("$.draftedFrom.length()")
                .isEqualTo(3);
    }

    private static String idOf(String component, ChangeKind kind) {
        return new LineKey(component, kind, null).id();
    }

    @Test
    void all_components_with_a_history_are_drafted_at_once_where_the_caller_may() {
        turnback.post("/components", "{\"id\":\"new\",\"name\":\"New\"}")
                .expectStatus()
                .isCreated();
        turnback.as(new Caller("per_1", Set.of(new Right(Access.RELEASE, "cart"))));
        turnback.post("/matrix/drafts", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components")
                .isEqualTo(1)
                .jsonPath("$.drafted.length()")
                .isEqualTo(1);
        turnback.post("/components/shop/matrix/drafts", "{}").expectStatus().isForbidden();
        turnback.as(Caller.admin());
        turnback.post("/matrix/drafts", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components")
                .isEqualTo(2)
                .jsonPath("$.drafted.length()")
                .isEqualTo(2)
                .jsonPath("$.skipped[0].component")
                .isEqualTo("cart");
    }
}
