package dev.turnback.decision.read.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.web.Json;
import dev.turnback.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The worked example over HTTP, in both forms of time, and what is refused. */
class EvaluateObligationTest {

    private static final Instant EXPOSED = Instant.parse("2026-03-01T12:00:00Z");

    private static final String WORKED =
            """
            {"rule": {"threshold": 1, "comparison": "ABOVE", "sustainSeconds": 120,
                      "quietSeconds": 600, "budgetSeconds": 300, "requiredAction": "ROLLBACK",
                      "minHarm": 60},
             "exposedAt": 0, "closeAt": 7200, "knownAt": 780,
             "samples": [{"at": 0, "value": 0.2}, {"at": 600, "value": 5}, {"at": 2400, "value": 0.2}]}
            """;

    private final WebTestClient client =
            WebTestClient.bindToRouterFunction(
                            Routes.router(
                                    List.of(new EvaluateObligationRoute(Runnable::run).route())))
                    .configureClient()
                    .responseTimeout(Duration.ofSeconds(20))
                    .build();

    private static ObjectNode worked() {
        return (ObjectNode) Json.mapper().readTree(WORKED);
    }

    private static ObjectNode worked(String samples, String decisions) {
        ObjectNode body = worked();
        if (!samples.isEmpty()) {
            body.set("samples", timed(samples, "value"));
        }
        body.set("decisions", timed(decisions, "kind"));
        return body;
    }

    /** From {@code 840 FULL_ROLLBACK, 900 WITHDRAW}. */
    private static JsonNode timed(String entries, String named) {
        var all = Json.mapper().createArrayNode();
        Stream.of(entries.split(", "))
                .filter(entry -> !entry.isEmpty())
                .forEach(
                        entry -> {
                            List<String> parts = List.of(entry.split(" "));
                            ObjectNode made =
                                    all.addObject().put("at", Long.parseLong(parts.getFirst()));
                            if (named.equals("value")) {
                                made.put(named, Double.parseDouble(parts.getLast()));
                            } else {
                                made.put(named, parts.getLast());
                            }
                        });
        return all;
    }

    private JsonNode evaluate(JsonNode body) {
        return Json.mapper()
                .readTree(
                        post(body.toString())
                                .expectStatus()
                                .isOk()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody());
    }

    private WebTestClient.ResponseSpec post(String body) {
        return client.post()
                .uri("/api/v1/obligations/evaluate")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @ParameterizedTest(name = "{0} {1}, clocks apart by {2}: {3}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    ''                        | 1000 FULL_ROLLBACK | 0 | TIMELY | 220 | 0 | -
                    ''                        | 1980 FULL_ROLLBACK | 0 | HESITATION_WORSENED | 1200 | 900 | 3600
                    0 0.2, 600 1.01, 2400 0.2 | 1200 FULL_ROLLBACK | 0 | LATE_NOT_WORSENED | 420 | 120 | 1.2
                    0 0.2, 600 5, 900 0.2     | '' | 0 | DISCHARGED_SELF_RECOVERED | 120 | - | -
                    ''                        | 840 FULL_ROLLBACK, 900 WITHDRAW, 1500 FULL_ROLLBACK | 0 | HESITATION_WORSENED | 660 | 360 | 1440
                    ''                        | 1110 FULL_ROLLBACK | 60 | INDETERMINATE | 330 | 30 | -
                    0 0.2, 600 5, 700 0.2     | '' | 0 | NO_OBLIGATION | - | - | -
                    """)
    void the_worked_example(
            String samples,
            String decisions,
            int epsilon,
            String outcome,
            @Nullable Double latency,
            @Nullable Double hesitation,
            @Nullable Double harm) {
        ObjectNode body = worked(samples, decisions).put("epsilonSeconds", epsilon);
        JsonNode answer = evaluate(body);
        expect(answer, outcome, latency, hesitation, harm);
        boolean obliged = latency != null;
        assertThat(answer.path("knowableAt").isNull()).isEqualTo(!obliged);
        assertThat(answer.path("knowableAt").asDouble(780)).isEqualTo(780);

        JsonNode dated = evaluate(dated(body));
        expect(dated, outcome, latency, hesitation, harm);
        assertThat(dated.path("knowableAt").asString("none"))
                .isEqualTo(obliged ? "2026-03-01T12:13:00Z" : "none");
    }

    private static void expect(
            JsonNode answer,
            String outcome,
            @Nullable Double latency,
            @Nullable Double hesitation,
            @Nullable Double harm) {
        assertThat(answer.path("outcome").asString()).isEqualTo(outcome);
        assertThat(number(answer, "latencySeconds")).isEqualTo(latency);
        assertThat(number(answer, "hesitationSeconds")).isEqualTo(hesitation);
        assertThat(number(answer, "avoidableHarm")).isEqualTo(harm);
        assertThat(answer.path("explanation").size()).isPositive();
    }

    private static @Nullable Double number(JsonNode answer, String field) {
        return answer.path(field).isNull() ? null : answer.path(field).asDouble();
    }

    /** The same with its times in RFC 3339. */
    private static JsonNode dated(ObjectNode body) {
        ObjectNode dated = body.deepCopy();
        Stream.of("exposedAt", "closeAt", "knownAt").forEach(name -> date(dated, name));
        dated.path("samples").forEach(sample -> date((ObjectNode) sample, "at"));
        dated.path("decisions").forEach(decision -> date((ObjectNode) decision, "at"));
        return dated;
    }

    private static void date(ObjectNode object, String name) {
        object.put(name, EXPOSED.plusSeconds(object.path(name).asLong()).toString());
    }

    @Test
    void answers_everything_about_a_verdict() {
        assertThat(evaluate(worked("", "840 FULL_ROLLBACK, 900 CONTINUE, 1500 CONTAIN")))
                .isEqualTo(
                        Json.mapper()
                                .readTree(
                                        """
                                        {"outcome": "HESITATION_WORSENED",
                                         "onsetAt": 600.0, "confirmedAt": 720.0, "knowableAt": 780.0,
                                         "decidedAt": 1500.0, "containedAt": 2400.0,
                                         "latencySeconds": 660.0, "hesitationSeconds": 360.0,
                                         "avoidableHarm": 1440.0,
                                         "undecided": false, "provisional": false, "flipFlops": 1,
                                         "flags": ["substituted"],
                                         "explanation": [
                                          "The signal was above 1 from 600 s on, and that had lasted 120 s at 720 s: the crossing is confirmed.",
                                          "It was knowable at 780 s, when somebody was told.",
                                          "From 2400 s on the signal was clear, at or inside 1, for 600 s or more: it was contained at 2400 s.",
                                          "CONTAIN was decided at 1500 s.",
                                          "Containing stands for taking back, which was asked; that needs a reason.",
                                          "No decision stood from 780 s to 840 s, 60 s and from 900 s to 1500 s, 600 s: 60 + 600 = 660 s.",
                                          "660 s is past the budget of 300 s by 360 s: that is hesitation.",
                                          "Avoidable is what lay beyond the threshold in the last 360 s, from 2040 s to 2400 s: 1440, which is not below 60, from where on it counts as worse.",
                                          "Nothing else got worse after the budget had run out."],
                                         "formulaVersion": "obligation/1"}
                                        """));
    }

    @Test
    void judges_without_a_rule_by_the_severity() {
        ObjectNode body = worked("", "1500 HOLD").putNull("rule").put("declaredAt", 800);
        assertThat(evaluate(body).path("outcome").asString()).isEqualTo("TIMELY");
        body.put("severity", "SEV2");
        assertThat(evaluate(body).path("outcome").asString())
                .isEqualTo("UNDEFINED_THRESHOLD_HESITATION");
        body.put("defaultBudgetSeconds", 700);
        assertThat(evaluate(body).path("outcome").asString()).isEqualTo("TIMELY");
    }

    @Test
    void takes_back_the_decision_that_is_named_and_counts_no_duplicate() {
        ObjectNode body =
                worked(
                        "",
                        "1500 FULL_ROLLBACK, 840 FULL_ROLLBACK, 840 FULL_ROLLBACK, 900 WITHDRAW");
        ((ObjectNode) body.path("decisions").path(3)).put("decision", 2);
        assertThat(evaluate(body).path("latencySeconds").asDouble()).isEqualTo(660);
        ((ObjectNode) body.path("decisions").path(3)).remove("decision");
        assertThat(evaluate(body).path("latencySeconds").asDouble()).isEqualTo(660);
    }

    @Test
    void believes_what_is_told_to_have_got_worse() {
        ObjectNode body = worked("0 0.2, 600 1.01, 2400 0.2", "1200 FULL_ROLLBACK");
        body.putObject("worsening").put("oneWayCrossed", true);
        assertThat(evaluate(body).path("outcome").asString()).isEqualTo("HESITATION_WORSENED");
        body.put("attempt", "MISDIRECTED");
        JsonNode answer = evaluate(body);
        assertThat(answer.path("avoidableHarm").isNull()).isTrue();
        assertThat(answer.path("flags").toString())
                .isEqualTo("[\"misdirected\",\"counterfactualVoid\"]");
    }

    @Test
    void takes_100_000_samples_and_not_one_more() {
        ObjectNode body = worked("", "1980 FULL_ROLLBACK").put("closeAt", 200_000);
        String most = samples(100_000);
        assertThat(
                        evaluate(body.deepCopy().set("samples", Json.mapper().readTree(most)))
                                .path("outcome")
                                .asString())
                .isEqualTo("HESITATION_WORSENED");
        body.set("samples", Json.mapper().readTree(samples(100_001)));
        refused(body.toString(), "samples");
    }

    private static String samples(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"at\":" + i + ",\"value\":" + (i < 600 ? 0 : i % 7 + 2) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /exposedAt                 | "2026-03-01T12:00:00Z" | closeAt
                    /exposedAt                 | null            | exposedAt
                    /closeAt                   | 0               | closeAt
                    /closeAt                   | "tomorrow"      | closeAt
                    /knownAt                   | true            | knownAt
                    /declaredAt                | "2026-03-01T12:00:00Z" | declaredAt
                    /containedAt               | 1e11            | containedAt
                    /epsilonSeconds            | -1              | epsilonSeconds
                    /defaultBudgetSeconds      | 1e9             | defaultBudgetSeconds
                    /severity                  | "SEV9"          | severity
                    /attempt                   | "GOOD"          | attempt
                    /surprise                  | 1               | surprise
                    /rule                      | 7               | rule
                    /rule/threshold            | null            | rule.threshold
                    /rule/threshold            | 1e999           | rule.threshold
                    /rule/clearThreshold       | 1.5             | rule.clearThreshold
                    /rule/comparison           | "OVER"          | rule.comparison
                    /rule/sustainSeconds       | -1              | rule.sustainSeconds
                    /rule/quietSeconds         | 1e8             | rule.quietSeconds
                    /rule/budgetSeconds        | "300"           | rule.budgetSeconds
                    /rule/requiredAction       | "PANIC"         | rule.requiredAction
                    /rule/minHarm              | -1              | rule.minHarm
                    /rule/minSamples           | 0               | rule.minSamples
                    /rule/staleAfterSeconds    | 0               | rule.staleAfterSeconds
                    /samples                   | {}              | samples
                    /samples/1                 | null            | samples[1]
                    /samples/1/value           | 1e300           | samples[1].value
                    /samples/2/at              | "2026-03-01T12:00:00Z" | samples[2].at
                    /decisions/0/kind          | "SHRUG"         | decisions[0].kind
                    /decisions/0/at            | null            | decisions[0].at
                    /decisions/0/decision      | 0               | decisions[0].decision
                    /decisions/1/decision      | 2               | decisions[1].decision
                    /decisions/1/decision      | 1               | decisions[1].decision
                    /decisions/1/decision      | -1              | decisions[1].decision
                    /decisions/1/effectiveAt   | 900             | decisions[1].effectiveAt
                    /decisions/0/authorised    | "yes"           | decisions[0].authorised
                    /worsening/signalWorse     | 1               | worsening.signalWorse
                    """)
    void what_is_wrong_is_refused_by_its_name(String pointer, String value, String field) {
        ObjectNode body = worked("", "840 FULL_ROLLBACK, 900 WITHDRAW");
        body.putObject("worsening");
        int last = pointer.lastIndexOf('/');
        JsonNode parent = body.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            object.put(name, "@raw@");
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), "@raw@");
        }
        refused(body.toString().replace("\"@raw@\"", value), field);
    }

    @Test
    void a_withdrawal_before_its_decision_is_refused() {
        ObjectNode body = worked("", "840 FULL_ROLLBACK, 800 WITHDRAW");
        ((ObjectNode) body.path("decisions").path(1)).put("decision", 0);
        refused(body.toString(), "decisions[1].at");
    }

    @Test
    void more_than_1_000_decisions_are_refused() {
        ObjectNode body = worked();
        var decisions = body.putArray("decisions");
        for (int i = 0; i <= 1_000; i++) {
            decisions.addObject().put("at", i).put("kind", "HOLD");
        }
        refused(body.toString(), "decisions");
    }

    private void refused(String body, String field) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:turnback:problem:malformed")
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void whatever_can_be_recorded_can_be_judged() {
        assertThat(Arrays.stream(DecisionBody.Kind.values()).map(Enum::name))
                .containsAll(Arrays.stream(DecisionKind.values()).map(Enum::name).toList());
    }
}
