package dev.turnback.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.DecisionEvents.DecisionRecorded;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.incident.ReviewEvents;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An incident that hesitation made worse, looked back at. */
class ReviewIncidentTest extends ReviewSteps {

    private static final String CONFIRM =
            "{\"obligationId\":\"obl_1\",\"verdict\":\"CONFIRMED\","
                    + "\"causes\":[\"AUTHORITY_UNCLEAR\"],\"why\":\"two teams *waited*\"}";

    private List<ReviewEvents> told() {
        return turnback.heard().stream()
                .map(PublishedEvent::body)
                .filter(ReviewEvents.class::isInstance)
                .map(ReviewEvents.class::cast)
                .toList();
    }

    @Test
    void is_published_once_every_worsened_obligation_was_looked_at() {
        String path = worsened() + "/review";
        turnback.post(path + "/publication", "{}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("unassessed")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("obl_1"));
        ok(path + "/assessments", CONFIRM);
        ok(path + "/summary", "{\"text\":\"It took too long\"}");
        ok(path + "/publication", "{}").jsonPath("$.state").isEqualTo("PUBLISHED");
        turnback.post(path + "/assessments", CONFIRM.replace("two", "three"))
                .expectStatus()
                .isEqualTo(409);
        ok(
                        path + "/amendments",
                        "{\"reason\":\"the alert was late\",\"assessments\":[{\"obligationId\":"
                                + "\"obl_1\",\"verdict\":\"REJECTED\",\"why\":\"nobody could know\"}]}")
                .jsonPath("$.versions.length()")
                .isEqualTo(2)
                .jsonPath("$.versions[0].assessments[0].verdict")
                .isEqualTo("CONFIRMED")
                .jsonPath("$.versions[1].reason")
                .isEqualTo("the alert was late");
        review().jsonPath("$.obligations[0].assessment.version")
                .isEqualTo(2)
                .jsonPath("$.obligations[0].earlier[0].verdict")
                .isEqualTo("CONFIRMED");
        assertThat(told())
                .extracting(each -> (Object) each.getClass().getSimpleName())
                .containsExactly(
                        "ReviewOpened",
                        "HesitationAssessed",
                        "ReviewPublished",
                        "HesitationAssessed",
                        "ReviewAmended");
    }

    @Test
    void refuses_what_is_malformed_or_belongs_elsewhere() {
        String path = worsened() + "/review";
        refused(
                path + "/assessments",
                CONFIRM.replace("obl_1", "obl_9"),
                "not-of-this-incident",
                "obligationId");
        refused(
                path + "/assessments",
                CONFIRM.replace("\"AUTHORITY_UNCLEAR\"", ""),
                "confirmed-without-cause",
                "causes");
        malformed(path + "/factors", "{\"sentence\":\" \"}", "sentence");
        malformed(
                path + "/factors", "{\"sentence\":\"slow\",\"evidence\":[\"a b\"]}", "evidence[0]");
        malformed(
                path + "/amendments",
                "{\"reason\":\"why\",\"factors\":[{\"sentence\":\"\"}]}",
                "factors[0].sentence");
    }

    @Test
    void is_a_document_without_markup_of_others_and_without_persons() {
        String path = worsened() + "/review";
        ok(path + "/assessments", CONFIRM);
        ok(
                path + "/factors",
                "{\"sentence\":\"Two <b>teams</b> owned it\",\"evidence\":[\"decision:2\"]}");
        assertThat(document(path, "MARKDOWN"))
                .startsWith("# Review: Baskets are empty")
                .contains("computed HESITATION_WORSENED (`decision:2`)")
                .contains("- Knowable K: 2026-03-02T09:40:00Z")
                .contains("- L = D − K: 1200 s")
                .contains("- H = max(0, L − B) = max(0, 1200 s − 300 s) = 900 s")
                .contains("CONFIRMED (AUTHORITY_UNCLEAR): two teams \\*waited\\*")
                .doesNotContain("per_");
        assertThat(document(path, "HTML"))
                .startsWith("<!doctype html>")
                .contains("<li>H = max(0, L − B) = max(0, 1200 s − 300 s) = 900 s</li>")
                .contains("Two &lt;b&gt;teams&lt;/b&gt; owned it (<code>decision:2</code>)")
                .doesNotContain("<b>")
                .doesNotContain("per_");
    }

    private @Nullable String document(String path, String format) {
        return turnback.get(path + "/document?format=" + format)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void tells_moment_by_moment_what_was_known_and_what_was_only_told_later() {
        String path = declared();
        var crossed =
                new ObligationOpened(
                        "obl_1",
                        "rel_1",
                        "shop",
                        "2.0",
                        "errors",
                        "Checkout fails",
                        "checkout_errors",
                        HarmKind.USER,
                        RequiredAction.ROLLBACK,
                        "commander",
                        ONSET,
                        ONSET.plusSeconds(120),
                        ONSET.plusSeconds(120),
                        ONSET.plusSeconds(420));
        var decided =
                new DecisionRecorded(
                        "dec_1",
                        "inc_1",
                        "rel_1",
                        DecisionKind.FULL_ROLLBACK,
                        "it grows",
                        null,
                        Authority.HELD,
                        List.of(),
                        null,
                        null,
                        null,
                        true,
                        ONSET.plusSeconds(300));
        Instant later = RunningIncidentService.NOW.plusSeconds(360);
        turnback.published(new ObligationConnected("obl_1", "inc_1", RunningIncidentService.NOW));
        turnback.published(crossed);
        turnback.published(decided, later);
        turnback.get(path + "/replay?asOf=2026-03-02T12:00:30Z")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.crossings[0].rule")
                .isEqualTo("Checkout fails")
                .jsonPath("$.crossings[0].decidedAt")
                .isEmpty()
                .jsonPath("$.decisions")
                .isEmpty();
        turnback.get(path + "/replay")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.crossings[0].decidedAt")
                .isEqualTo(ONSET.plusSeconds(300).toString())
                .jsonPath("$.recorded[-1:].sentence")
                .isEqualTo("Decided: full rollback: it grows")
                .jsonPath("$.recorded[-1:].recordedAt")
                .isEqualTo(later.toString());
        turnback.get(path + "/replay?asOf=2026-03-01T00:00:00Z").expectStatus().isNotFound();
    }

    @Test
    void an_obligation_of_an_incident_that_was_merged_into_it_is_looked_at_in_it() {
        String path = worsened();
        String other = another("Payments fail");
        ok(path + "/merger", "{\"into\":\"%s\",\"why\":\"the same\"}".formatted(other));
        turnback.published(judged(Outcome.HESITATION_WORSENED));
        String review = "/incidents/" + other + "/review";
        await(review, "$.review.causes[0].about", "obl_1");
        refused(path + "/review/publication", "{}", "reviewed-elsewhere");
        refused(review + "/publication", "{}", "unassessed");
        ok(review + "/assessments", CONFIRM);
        ok(review + "/publication", "{}").jsonPath("$.state").isEqualTo("PUBLISHED");
    }

    @Test
    void what_is_dealt_with_elsewhere_by_now_stands_in_nobodys_way() {
        String path = declared();
        turnback.published(judged(Outcome.HESITATION_WORSENED));
        await("$.review.causes[0].about", "obl_1");
        turnback.published(judged(Outcome.HESITATION_WORSENED, "inc_9"));
        refused(path + "/review/assessments", CONFIRM, "not-of-this-incident", "obligationId");
        ok(path + "/review/publication", "{}").jsonPath("$.state").isEqualTo("PUBLISHED");
    }

    @Test
    void nothing_is_shown_of_a_review_that_nobody_opened() {
        String path = declared();
        turnback.get(path + "/review").expectStatus().isNotFound();
        turnback.post(path + "/review/publication", "{}").expectStatus().isNotFound();
        ok(path + "/review", "{}").jsonPath("$.id").isEqualTo("rev_1");
        turnback.get(path + "/review?asOf=2026-03-01T00:00:00Z").expectStatus().isNotFound();
    }
}
