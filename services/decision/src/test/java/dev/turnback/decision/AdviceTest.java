package dev.turnback.decision;

import static dev.turnback.decision.AdviceWorld.EXPOSED;
import static dev.turnback.decision.AdviceWorld.NOON;
import static dev.turnback.decision.AdviceWorld.code;
import static dev.turnback.decision.AdviceWorld.column;
import static dev.turnback.decision.AdviceWorld.columnDropped;
import static dev.turnback.decision.AdviceWorld.line;
import static dev.turnback.decision.AdviceWorld.planned;
import static dev.turnback.decision.AdviceWorld.procedure;
import static dev.turnback.decision.AdviceWorld.rehearsal;
import static dev.turnback.decision.AdviceWorld.rule;
import static dev.turnback.decision.AdviceWorld.sheet;
import static dev.turnback.decision.AdviceWorld.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.ObligationCommand.AttributeObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.JoinObligation;
import dev.turnback.decision.signal.watch.WatchingExamples;
import dev.turnback.testing.InMemoryDirectory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the sheet advises over the routes, from signals that are sent. */
class AdviceTest {

    private static final String ADVICE = "/incidents/inc_1/advice";

    private static AdviceWorld world(PublishedBody... releases) {
        return new AdviceWorld(new InMemoryDirectory(), 0, List.of(releases));
    }

    private static AdviceWorld reversible() {
        return world(
                sheet(rule("errors", "errors", 1.0), rule("latency", "latency", 800.0)),
                procedure(),
                rehearsal(),
                planned(code()),
                started());
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(list::get)
                .filter(each -> each.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isConfirmed(JsonNode evidence) {
        JsonNode rule = named(evidence.path("rules"), "ruleId", "errors");
        return rule.path("state").asString().equals("CONFIRMED")
                && rule.path("obligationId").isString();
    }

    @Nested
    class Recommended {

        @Test
        void is_what_the_confirmed_rule_asks_for() {
            try (var turnback = reversible()) {
                turnback.hear("errors", -150, 5);
                turnback.hear("errors", -10, 6);
                turnback.hear("latency", -10, 200);
                JsonNode evidence =
                        turnback.adviceOnce(ADVICE, AdviceTest::isConfirmed).path("evidence");
                JsonNode errors = named(evidence.path("rules"), "ruleId", "errors");
                assertThat(errors.path("value").asDouble()).isEqualTo(6);
                assertThat(errors.path("valueAt").asString())
                        .isEqualTo(NOON.minusSeconds(10).toString());
                assertThat(errors.path("since").asString())
                        .isEqualTo(NOON.minusSeconds(150).toString());
                assertThat(errors.path("decideBy").asString()).isNotEmpty();
                assertThat(named(evidence.path("rules"), "ruleId", "latency").path("state"))
                        .hasToString("\"CLEAR\"");
                JsonNode advised = evidence.path("recommendation");
                assertThat(advised.path("kind").asString()).isEqualTo("FULL_ROLLBACK");
                assertThat(advised.path("ruleId").asString()).isEqualTo("errors");
                assertThat(advised.path("conclusive").asBoolean()).isTrue();
                assertThat(advised.path("sentence").asString())
                        .startsWith("Rule \"errors of the shop\" asks for a rollback");
            }
        }

        @Test
        void is_to_contain_it_once_a_one_way_change_has_closed_the_rollback() {
            try (var turnback =
                    world(
                            sheet(rule("errors", "errors", 1.0)),
                            line(),
                            planned(code(), column()),
                            started(),
                            columnDropped())) {
                turnback.hear("errors", -150, 5);
                turnback.hear("errors", -10, 6);
                JsonNode evidence =
                        turnback.adviceOnce(ADVICE, AdviceTest::isConfirmed).path("evidence");
                JsonNode back = named(evidence.path("options"), "kind", "FULL_ROLLBACK");
                assertThat(back.path("state").asString()).isEqualTo("CLOSED");
                assertThat(back.path("why").asString())
                        .isEqualTo(
                                "Closed: change 2 (SCHEMA, drop column) cannot be taken back since"
                                        + " 11:30:00 UTC; contain change 2 (SCHEMA, drop column)"
                                        + " by: serve the old column from the new table.");
                assertThat(evidence.path("recommendation").path("kind").asString())
                        .isEqualTo("CONTAIN");
                assertThat(evidence.path("recommendation").path("sentence").asString())
                        .contains("A full rollback is closed: change 2");
            }
        }

        @Test
        void is_nothing_more_once_it_was_decided() {
            try (var turnback = reversible()) {
                turnback.hear("errors", -150, 5);
                turnback.hear("errors", -10, 6);
                turnback.hear("latency", -10, 200);
                turnback.adviceOnce(ADVICE, AdviceTest::isConfirmed);
                turnback.post(
                                "/incidents/inc_1/decisions",
                                "{\"kind\":\"FULL_ROLLBACK\",\"rationale\":\"errors\","
                                        + "\"releaseId\":\"rel_1\"}")
                        .expectStatus()
                        .isCreated();
                JsonNode evidence =
                        turnback.adviceOnce(
                                        ADVICE,
                                        each ->
                                                each.path("rules")
                                                        .get(0)
                                                        .path("decided")
                                                        .isString())
                                .path("evidence");
                JsonNode advised = evidence.path("recommendation");
                assertThat(advised.path("kind").isNull()).isTrue();
                assertThat(advised.path("sentence").asString())
                        .startsWith("Rule \"errors of the shop\" asked for a rollback; decided at ")
                        .endsWith(": full rollback. It is not over.");
            }
        }

        @Test
        void is_to_look_at_the_release_that_it_was_said_to_be() {
            try (var turnback = reversible()) {
                turnback.hear("errors", -150, 5);
                turnback.hear("errors", -10, 6);
                turnback.hear("latency", -10, 200);
                String id =
                        turnback.adviceOnce(ADVICE, AdviceTest::isConfirmed)
                                .path("evidence")
                                .path("rules")
                                .get(0)
                                .path("obligationId")
                                .asString();
                Bound other = WatchingExamples.bound("rel_9", "search", "errors");
                turnback.tell(new JoinObligation(id, other, NOON.minusSeconds(150), NOON));
                turnback.tell(new AttributeObligation(id, "rel_9", "search broke", NOON));
                JsonNode evidence =
                        turnback.adviceOnce(
                                        ADVICE,
                                        each ->
                                                each.path("rules")
                                                        .get(0)
                                                        .path("attributedTo")
                                                        .isString())
                                .path("evidence");
                assertThat(evidence.path("recommendation").path("kind").isNull()).isTrue();
                assertThat(evidence.path("recommendation").path("sentence").asString())
                        .contains("was said to be of release rel_9");
            }
        }

        @Test
        void is_nothing_but_to_watch_while_a_breach_has_not_lasted() {
            try (var turnback = reversible()) {
                turnback.hear("latency", -10, 200);
                turnback.hear("errors", -30, 5);
                JsonNode evidence = turnback.advice(ADVICE).path("evidence");
                JsonNode errors = named(evidence.path("rules"), "ruleId", "errors");
                assertThat(errors.path("state").asString()).isEqualTo("IN_BREACH");
                assertThat(errors.path("confirmsAt").asString())
                        .isEqualTo(NOON.plusSeconds(90).toString());
                JsonNode advised = evidence.path("recommendation");
                assertThat(advised.path("kind").isNull()).isTrue();
                assertThat(advised.path("sentence").asString())
                        .isEqualTo(
                                "Watching: rule \"errors of the shop\" is breached since 11:59:30"
                                        + " UTC; confirmed at 12:01:30 UTC if it goes on.");
            }
        }

        @Test
        void is_nothing_and_inconclusive_without_samples() {
            try (var turnback = reversible()) {
                turnback.hear("latency", -10, 200);
                JsonNode evidence = turnback.advice(ADVICE).path("evidence");
                assertThat(named(evidence.path("rules"), "ruleId", "errors").path("state"))
                        .hasToString("\"NO_DATA\"");
                JsonNode advised = evidence.path("recommendation");
                assertThat(advised.path("conclusive").asBoolean()).isFalse();
                assertThat(advised.path("sentence").asString())
                        .isEqualTo(
                                "Inconclusive. Rule \"errors of the shop\" says nothing: nothing"
                                        + " that counts was heard of \"errors\".");
            }
        }

        @Test
        void is_nothing_when_all_is_clear_and_that_is_no_success() {
            try (var turnback = reversible()) {
                turnback.hear("latency", -10, 200);
                turnback.hear("errors", -10, 0.1);
                JsonNode advised = turnback.advice(ADVICE).path("evidence").path("recommendation");
                assertThat(advised.path("sentence").asString())
                        .isEqualTo("No rule asks for anything.");
                assertThat(advised.path("conclusive").asBoolean()).isTrue();
            }
        }

        @Test
        void is_inconclusive_without_a_complete_rule() {
            try (var turnback =
                    world(sheet(rule("errors", "errors", null)), planned(code()), started())) {
                JsonNode evidence = turnback.advice(ADVICE).path("evidence");
                assertThat(named(evidence.path("rules"), "ruleId", "errors").path("state"))
                        .hasToString("\"INCOMPLETE\"");
                assertThat(evidence.path("recommendation").path("conclusive").asBoolean())
                        .isFalse();
            }
        }
    }

    @Nested
    class Shown {

        @Test
        void is_what_is_new_since_it_was_looked_before() {
            try (var turnback = reversible()) {
                turnback.hear("errors", -20, 0.1);
                assertThat(value(turnback.advice(ADVICE))).isEqualTo(0.1);
                turnback.hear("errors", -10, 0.2);
                turnback.now.set(NOON.plusMillis(900));
                assertThat(value(turnback.advice(ADVICE))).isEqualTo(0.1);
                turnback.now.set(NOON.plusMillis(1_000));
                assertThat(value(turnback.advice(ADVICE))).isEqualTo(0.2);
                turnback.hear("errors", 30, 0.3);
                turnback.now.set(NOON.plusSeconds(20));
                assertThat(value(turnback.advice(ADVICE))).isEqualTo(0.2);
                turnback.now.set(NOON.plusSeconds(30));
                assertThat(value(turnback.advice(ADVICE))).isEqualTo(0.3);
            }
        }

        private static double value(JsonNode advice) {
            return named(advice.path("evidence").path("rules"), "ruleId", "errors")
                    .path("value")
                    .asDouble();
        }

        @Test
        void are_the_procedure_that_was_in_force_and_how_it_was_rehearsed() {
            try (var turnback = reversible()) {
                JsonNode evidence = turnback.advice(ADVICE).path("evidence");
                JsonNode back = named(evidence.path("options"), "kind", "FULL_ROLLBACK");
                assertThat(back.path("procedure").path("id").asString()).isEqualTo("prc_1");
                assertThat(back.path("procedure").path("version").asInt()).isEqualTo(2);
                assertThat(back.path("procedure").path("steps").get(0).path("executor").asString())
                        .isEqualTo("pipeline");
                assertThat(back.path("rehearsal").path("state").asString()).isEqualTo("REHEARSED");
                assertThat(back.path("rehearsal").path("measuredSeconds").asDouble())
                        .isEqualTo(640);
                JsonNode contain = named(evidence.path("options"), "kind", "CONTAIN");
                assertThat(contain.path("procedure").isNull()).isTrue();
                assertThat(contain.path("rehearsal").path("state").asString()).isEqualTo("NEVER");
                assertThat(evidence.path("options").size()).isEqualTo(8);
                assertThat(evidence.path("sheet").path("id").asString()).isEqualTo("she_1");
                assertThat(evidence.path("component").asString()).isEqualTo("shop");
                assertThat(evidence.path("position").asString())
                        .contains("incident:3")
                        .contains("release:5");
                assertThat(evidence.path("takenAt").asString()).isEqualTo(NOON.toString());
            }
        }

        @Test
        void are_signals_only_as_long_as_users_had_the_release() {
            try (var turnback =
                    world(
                            sheet(rule("errors", "errors", 1.0)),
                            planned(code()),
                            started(),
                            new RolloutStarted(
                                    "rel_2", "shop", "2.1", null, null, NOON.minusSeconds(60)))) {
                turnback.hear("errors", -90, 0.1);
                turnback.hear("errors", -30, 9);
                JsonNode evidence = turnback.advice(ADVICE).path("evidence");
                assertThat(evidence.path("exposedAt").asString()).isEqualTo(EXPOSED.toString());
                assertThat(evidence.path("exposedUntil").asString())
                        .isEqualTo(NOON.minusSeconds(60).toString());
                assertThat(named(evidence.path("rules"), "ruleId", "errors").path("value"))
                        .hasToString("0.1");
            }
        }

        @Test
        void is_that_there_is_nothing_left_to_take_back() {
            try (var turnback =
                    world(
                            planned(code()),
                            started(),
                            new ReleaseRolledBack(
                                    "rel_1", "shop", "2.0", "1.9", Extent.FULL, NOON))) {
                assertThat(
                                named(
                                                turnback.advice(ADVICE)
                                                        .path("evidence")
                                                        .path("options"),
                                                "kind",
                                                "FULL_ROLLBACK")
                                        .path("why")
                                        .asString())
                        .isEqualTo("Closed: 2.0 was taken back in full at 12:00:00 UTC.");
            }
        }
    }

    @Nested
    class Asked {

        @Test
        void for_another_release_it_is_about_that_one() {
            try (var turnback =
                    world(
                            planned(code()),
                            started(),
                            new RolloutStarted(
                                    "rel_2", "shop", "2.1", null, null, NOON.minusSeconds(60)))) {
                assertThat(
                                turnback.advice(ADVICE + "?release=rel_2")
                                        .path("evidence")
                                        .path("version")
                                        .asString())
                        .isEqualTo("2.1");
            }
        }

        @Test
        void in_an_incident_without_a_release_it_answers_all_the_same() {
            try (var turnback = reversible()) {
                JsonNode evidence = turnback.advice("/incidents/inc_2/advice").path("evidence");
                assertThat(evidence.path("releaseId").isNull()).isTrue();
                assertThat(evidence.path("rules").size()).isZero();
                assertThat(evidence.path("options").size()).isEqualTo(8);
                assertThat(evidence.path("recommendation").path("sentence").asString())
                        .isEqualTo(
                                "Inconclusive: no rule was recorded before the release was"
                                        + " exposed.");
            }
        }

        @Test
        void for_what_other_services_recorded_it_waits_until_it_heard_that() {
            try (var turnback = reversible()) {
                String heard = "?atLeast=incident:2,release:5";
                assertThat(turnback.advice(ADVICE + heard).path("evidence").path("sheet").isNull())
                        .isFalse();
                turnback.advice("/incidents/inc_1/signals" + heard);
                turnback.get(ADVICE + "?atLeast=incident:99")
                        .expectStatus()
                        .isEqualTo(503)
                        .expectBody()
                        .jsonPath("$.asked")
                        .isEqualTo("incident:99");
                turnback.get(ADVICE + "?atLeast=guidance:1").expectStatus().isEqualTo(503);
            }
        }

        @Test
        void for_what_is_not_there_it_says_so() {
            try (var turnback = reversible()) {
                turnback.get("/incidents/inc_9/advice").expectStatus().isNotFound();
                turnback.get(ADVICE + "?release=rel_9")
                        .expectStatus()
                        .isNotFound()
                        .expectBody()
                        .jsonPath("$.field")
                        .isEqualTo("release");
                turnback.get(ADVICE + "?release=a%20b")
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .jsonPath("$.field")
                        .isEqualTo("release");
            }
        }
    }

    @Nested
    class Signals {

        private static final String SIGNALS = "/incidents/inc_1/signals";

        @Test
        void are_told_against_their_rules_in_order_of_time() {
            try (var turnback = reversible()) {
                turnback.hear("errors", -150, 5);
                turnback.hear("errors", -10, 6);
                turnback.adviceOnce(ADVICE, AdviceTest::isConfirmed);
                JsonNode told = turnback.advice(SIGNALS);
                assertThat(told.path("releaseId").asString()).isEqualTo("rel_1");
                assertThat(told.path("from").asString()).isEqualTo(EXPOSED.toString());
                JsonNode errors = named(told.path("rules"), "ruleId", "errors");
                assertThat(errors.path("threshold").asDouble()).isEqualTo(1);
                assertThat(errors.path("comparison").asString()).isEqualTo("ABOVE");
                assertThat(errors.path("samples").valueStream().map(JsonNode::toString))
                        .containsExactly(
                                "{\"at\":\"%s\",\"value\":5.0}".formatted(NOON.minusSeconds(150)),
                                "{\"at\":\"%s\",\"value\":6.0}".formatted(NOON.minusSeconds(10)));
                assertThat(named(told.path("rules"), "ruleId", "latency").path("samples").size())
                        .isZero();
            }
        }

        @Test
        void of_an_incident_without_a_release_are_none() {
            try (var turnback = reversible()) {
                JsonNode told = turnback.advice("/incidents/inc_2/signals");
                assertThat(told.path("rules").size()).isZero();
                assertThat(told.path("from").isNull()).isTrue();
            }
        }

        @Test
        void of_what_is_not_there_are_refused() {
            try (var turnback = reversible()) {
                turnback.get("/incidents/inc_9/signals").expectStatus().isNotFound();
                turnback.get(SIGNALS + "?release=a%20b")
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .jsonPath("$.field")
                        .isEqualTo("release");
            }
        }
    }
}
