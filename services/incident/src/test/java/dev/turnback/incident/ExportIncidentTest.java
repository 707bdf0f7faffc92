package dev.turnback.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.DecisionEvents.DecisionRecorded;
import dev.turnback.contracts.decision.ObligationEvents.BudgetRanOut;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.pack.SealedLine;
import dev.turnback.web.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Everything about an incident, to take away. */
class ExportIncidentTest extends IncidentSteps {

    @Override
    RunningIncidentService start() {
        return RunningIncidentService.inMemory();
    }

    /** A rule is crossed, dealt with in the incident, and decided about. */
    private String decided() {
        String path = resolved();
        turnback.published(opened("obl_7", "Checkout fails"));
        turnback.published(opened("obl_8", "Search fails"));
        turnback.published(
                new DecisionRecorded(
                        "dec_1",
                        "inc_1",
                        "rel_7",
                        DecisionKind.FULL_ROLLBACK,
                        "errors doubled",
                        "commander",
                        Authority.HELD,
                        List.of(),
                        null,
                        null,
                        null,
                        false,
                        RunningIncidentService.NOW));
        turnback.published(
                new BudgetRanOut(
                        "obl_7",
                        List.of("rel_7"),
                        "Checkout fails",
                        "shop",
                        RunningIncidentService.NOW));
        turnback.published(new ObligationConnected("obl_7", "inc_1", RunningIncidentService.NOW));
        turnback.published(new ObligationConnected("obl_8", "inc_2", RunningIncidentService.NOW));
        return path;
    }

    private static ObligationOpened opened(String id, String rule) {
        return new ObligationOpened(
                id,
                "rel_7",
                "shop",
                "2.0",
                "rule_1",
                rule,
                "errors",
                HarmKind.USER,
                RequiredAction.ROLLBACK,
                "shop",
                RunningIncidentService.NOW,
                RunningIncidentService.NOW,
                RunningIncidentService.NOW,
                RunningIncidentService.NOW);
    }

    private String export(String path, String query) {
        byte[] bytes =
                turnback.get(path + "/export?" + query)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent();
        return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
    }

    @Nested
    @DisplayName("as Markdown")
    class Markdown {

        @Test
        void the_document_has_facts_decisions_obligations_and_everything_that_happened() {
            assertThat(export(decided(), "format=markdown"))
                    .startsWith("# Incident inc\\_1\\: Baskets are empty\n")
                    .contains("- State: RESOLVED\n")
                    .contains("- Position: decision:6,incident:4\n")
                    .contains("| FULL\\_ROLLBACK | HELD | rel\\_7 | commander | errors doubled |")
                    .contains("| Checkout fails | errors | shop | 2.0 | ROLLBACK | shop |")
                    .contains("Declared as SEV2\\: Baskets are empty")
                    .contains("Budget ran out")
                    .doesNotContain("Search fails");
        }

        @Test
        void it_is_a_file_with_a_safe_name() {
            turnback.get(declared() + "/export?format=markdown")
                    .expectHeader()
                    .contentType("text/markdown;charset=UTF-8")
                    .expectHeader()
                    .valueEquals(
                            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inc_1.md\"")
                    .expectHeader()
                    .valueEquals("Turnback-Position", "incident:1");
        }
    }

    @Nested
    @DisplayName("as CSV")
    class Table {

        @Test
        void there_is_a_row_for_every_event_in_the_order_of_recording() {
            assertThat(export(decided(), "format=csv").lines())
                    .hasSize(1 + 4 + 4)
                    .startsWith("position,at,recordedAt,type,subject,actor,sentence,corrected")
                    .anyMatch(
                            line ->
                                    line.matches(
                                            "incident:1,2026-03-02T10:00:00Z,2026-03-02T12:00:00.*Z,"
                                                    + "dev.turnback.incident.incident-declared.v1,"
                                                    + "inc_1,nobody,Declared as .*"));
        }
    }

    @Nested
    @DisplayName("as a sealed pack")
    class Pack {

        @Test
        void every_line_is_true_and_chained_from_the_manifest_to_the_seal() {
            List<SealedLine> lines =
                    export(decided(), "format=ndjson").lines().map(SealedLine::read).toList();
            String before = SealedLine.NOTHING_BEFORE;
            for (SealedLine line : lines) {
                assertThat(line.isTrue()).isTrue();
                assertThat(line.previous()).isEqualTo(before);
                before = line.hash();
            }
            List<JsonNode> json =
                    lines.stream().map(line -> Json.mapper().readTree(line.text())).toList();
            assertThat(json.getFirst().path("format").asString())
                    .isEqualTo("turnback-incident-pack");
            assertThat(json.getFirst().path("events").asInt()).isEqualTo(8);
            assertThat(json.getFirst().path("position").asString())
                    .isEqualTo("decision:6,incident:4");
            assertThat(json.subList(1, 9))
                    .allMatch(event -> event.path("specversion").asString().equals("1.0"))
                    .extracting(event -> event.path("source").asString())
                    .containsOnly("/turnback/incident", "/turnback/decision");
            assertThat(json.get(9).path("text").asString()).startsWith("# Incident");
            assertThat(json.getLast().path("markdownsha256").asString())
                    .isEqualTo(SealedLine.sha256(json.get(9).path("text").asString()));
            assertThat(json.getLast().path("head").asString()).isEqualTo(lines.get(9).hash());
        }
    }

    @Nested
    @DisplayName("in any order of what the decision service tells")
    class Orders {

        @Test
        void the_connection_may_be_told_before_what_it_connects() {
            declared();
            turnback.published(
                    new ObligationConnected("obl_7", "inc_1", RunningIncidentService.NOW));
            turnback.published(opened("obl_7", "Checkout fails"));
            assertThat(export("/incidents/inc_1", "format=csv")).contains("Obligation opened");
        }
    }

    @Nested
    @DisplayName("as it was known at a time")
    class AsOf {

        @Test
        void later_events_are_left_out_and_the_facts_are_those_of_then() {
            String path = declared();
            turnback.published(
                    opened("obl_7", "Late rule"),
                    RunningIncidentService.NOW.plus(Duration.ofHours(1)));
            turnback.published(
                    new ObligationConnected("obl_7", "inc_1", RunningIncidentService.NOW));
            assertThat(export(path, "format=csv")).contains("Late rule");
            assertThat(export(path, "format=csv&asOf=2026-03-02T12:00:01Z"))
                    .contains("Obligation connected")
                    .doesNotContain("Late rule");
        }

        @Test
        void before_it_was_recorded_there_is_none() {
            turnback.get(declared() + "/export?format=csv&asOf=2026-03-02T11:59:59Z")
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    void what_is_not_there_is_not_found_and_a_format_is_named() {
        turnback.get("/incidents/inc_0/export?format=csv").expectStatus().isNotFound();
        for (String query : List.of("", "?format=pdf", "?format=CSV")) {
            turnback.get(declared() + "/export" + query)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("format");
        }
        turnback.get("/incidents/inc_1/export?format=csv&asOf=yesterday")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("asOf");
    }
}
