package dev.turnback.decision;

import static dev.turnback.decision.AdviceWorld.code;
import static dev.turnback.decision.AdviceWorld.planned;
import static dev.turnback.decision.AdviceWorld.rule;
import static dev.turnback.decision.AdviceWorld.sheet;
import static dev.turnback.decision.AdviceWorld.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Triggers;
import dev.turnback.contracts.release.PinnedProcedure;
import dev.turnback.contracts.release.ProcedureStep;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.decision.read.advice.Evidences;
import dev.turnback.decision.read.advice.Shown;
import dev.turnback.storage.Directory;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.web.Json;
import dev.turnback.web.Problem;
import dev.turnback.web.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Evidence is known again by who served it, and by nobody when it was changed. */
class EvidenceSealsTest {

    private static final String ADVICE = "/incidents/inc_1/advice";

    private static AdviceWorld world(Directory directory, long firstId) {
        return new AdviceWorld(
                directory,
                firstId,
                List.of(sheet(rule("errors", "errors", 1.0)), planned(code()), started()));
    }

    private static Shown checked(Mono<Shown> shown) {
        return Objects.requireNonNull(shown.block());
    }

    private static Shown check(AdviceWorld turnback, JsonNode evidence, @Nullable String seal) {
        return checked(turnback.evidences().check(evidence, seal));
    }

    /** The evidence as it was sent, byte for byte. */
    private static String sent(String answer) {
        return answer.substring("{\"evidence\":".length(), answer.indexOf(",\"sha256\":"));
    }

    private static Map<String, String> keys(Map<String, Map<String, String>> drawers) {
        return Objects.requireNonNull(drawers.get("evidence-seals"));
    }

    @Test
    void what_was_served_is_known_again() {
        try (var turnback = world(new InMemoryDirectory(), 0)) {
            turnback.hear("errors", -10, 0.25);
            String answer = turnback.answer(ADVICE);
            JsonNode advice = Json.mapper().readTree(answer);
            String seal = advice.path("seal").asString();
            assertThat(advice.path("sha256").asString()).isEqualTo(Sha256.hex(sent(answer)));
            Shown shown = check(turnback, advice.path("evidence"), seal);
            assertThat(shown)
                    .isEqualTo(
                            new Shown(sent(answer), advice.path("sha256").asString(), true, true));
            assertThat(checked(turnback.evidences().check(sent(answer), seal))).isEqualTo(shown);
        }
    }

    @Test
    void in_whatever_order_and_with_whatever_spaces_it_comes_back() {
        try (var turnback = world(new InMemoryDirectory(), 0)) {
            JsonNode advice = turnback.advice(ADVICE);
            JsonNode evidence = advice.path("evidence");
            ObjectNode turned = Json.mapper().createObjectNode();
            List<String> names = new ArrayList<>(evidence.propertyNames());
            Collections.reverse(names);
            names.forEach(name -> turned.set(name, evidence.path(name)));
            String spaced =
                    Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(turned);
            assertThat(
                            checked(
                                            turnback.evidences()
                                                    .check(spaced, advice.path("seal").asString()))
                                    .sealed())
                    .isTrue();
        }
    }

    @Test
    void what_was_changed_or_has_no_seal_is_not() {
        try (var turnback = world(new InMemoryDirectory(), 0)) {
            turnback.hear("errors", -10, 5);
            JsonNode advice = turnback.advice(ADVICE);
            String seal = advice.path("seal").asString();
            ObjectNode edited = (ObjectNode) advice.path("evidence").deepCopy();
            ((ObjectNode) edited.path("rules").get(0)).put("value", 0.1);
            Shown shown = check(turnback, edited, seal);
            assertThat(shown.sealed()).isFalse();
            assertThat(shown.json()).contains("\"value\":0.1");
            assertThat(check(turnback, advice.path("evidence"), null).sealed()).isFalse();
            assertThat(check(turnback, advice.path("evidence"), "seal").sealed()).isFalse();
            assertThat(check(turnback, advice.path("evidence"), "0".repeat(64)).sealed()).isFalse();
        }
    }

    @Test
    void replicas_that_share_a_directory_know_each_others() {
        Map<String, Map<String, String>> drawers = Collections.synchronizedMap(new HashMap<>());
        try (var one = world(new InMemoryDirectory(drawers), 0);
                var other = world(new InMemoryDirectory(drawers), 1_000);
                var stranger = world(new InMemoryDirectory(), 0)) {
            JsonNode ofOne = one.advice(ADVICE);
            JsonNode ofOther = other.advice(ADVICE);
            String sealOfOne = ofOne.path("seal").asString();
            assertThat(check(other, ofOne.path("evidence"), sealOfOne).sealed()).isTrue();
            assertThat(
                            check(one, ofOther.path("evidence"), ofOther.path("seal").asString())
                                    .sealed())
                    .isTrue();
            assertThat(check(stranger, ofOne.path("evidence"), sealOfOne).sealed()).isFalse();
        }
    }

    @Test
    void a_key_that_another_replica_made_at_the_same_time_counts_too() {
        Map<String, Map<String, String>> drawers = Collections.synchronizedMap(new HashMap<>());
        try (var one = world(new InMemoryDirectory(drawers), 0)) {
            JsonNode before = one.advice(ADVICE);
            String key = Base64.getEncoder().encodeToString(new byte[32]);
            keys(drawers).put("sek_0", key);
            try (var other = world(new InMemoryDirectory(drawers), 1_000)) {
                JsonNode meanwhile = other.advice(ADVICE);
                assertThat(meanwhile.path("seal")).isNotEqualTo(before.path("seal"));
                String seal = meanwhile.path("seal").asString();
                assertThat(check(one, meanwhile.path("evidence"), seal).sealed()).isTrue();
                assertThat(
                                check(
                                                other,
                                                before.path("evidence"),
                                                before.path("seal").asString())
                                        .sealed())
                        .isTrue();
            }
        }
    }

    @Test
    void the_key_is_in_no_answer() {
        Map<String, Map<String, String>> drawers = Collections.synchronizedMap(new HashMap<>());
        try (var turnback = world(new InMemoryDirectory(drawers), 0)) {
            String answer = turnback.answer(ADVICE);
            assertThat(keys(drawers)).hasSize(1);
            keys(drawers).forEach((_, key) -> assertThat(answer).doesNotContain(key));
        }
    }

    @Test
    void who_says_nothing_of_what_they_saw_has_what_would_have_been_shown() {
        try (var turnback = world(new InMemoryDirectory(), 0)) {
            Shown taken = checked(turnback.evidences().now("inc_1", null));
            assertThat(taken.shown()).isFalse();
            assertThat(taken.sealed()).isTrue();
            assertThat(taken.sha256()).isEqualTo(Sha256.hex(taken.json()));
            assertThat(taken.json()).contains("\"releaseId\":\"rel_1\"");
        }
    }

    @Test
    void what_cannot_be_kept_is_refused_by_the_name_of_its_field() {
        try (var turnback = world(new InMemoryDirectory(), 0)) {
            refused(turnback, "{", "expected JSON");
            refused(turnback, "[]", "expected an object");
            refused(turnback, "{\"a\":1}{", "expected JSON");
            refused(
                    turnback,
                    "{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}",
                    "expected at most 16 levels of nesting");
            refused(
                    turnback,
                    "{\"a\":\"" + "x".repeat(Evidences.MOST_BYTES) + "\"}",
                    "expected at most 65536 bytes");
            refused(
                    turnback,
                    "{\"a\":\"" + "é".repeat(Evidences.MOST_BYTES / 2) + "\"}",
                    "expected at most 65536 bytes");
            refused(turnback, "{\"a\":\"\\ud83d\"}", "whole characters");
        }
    }

    private static void refused(AdviceWorld turnback, String evidence, String why) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> turnback.evidences().check(evidence, null).block())
                .satisfies(problem -> assertThat(problem.more()).containsEntry("field", "evidence"))
                .withMessageContaining(why);
    }

    @Test
    void what_is_served_can_always_be_recorded() {
        SheetRule[] rules =
                IntStream.range(0, 40)
                        .mapToObj(i -> rule("r".repeat(60) + i, "é".repeat(190) + i, 1.0))
                        .toArray(SheetRule[]::new);
        List<ProcedureStep> steps =
                IntStream.range(0, 40)
                        .mapToObj(i -> new ProcedureStep("é".repeat(500), "p".repeat(200), 1))
                        .toList();
        List<PublishedBody> releases =
                List.of(
                        sheet(rules),
                        new ProcedurePublished(
                                "prc_1",
                                "shop",
                                "Back",
                                RecoveryAction.FULL_ROLLBACK,
                                List.of(ChangeKind.CODE),
                                List.of(),
                                1,
                                false,
                                false,
                                900,
                                steps,
                                Triggers.NOBODY,
                                AdviceWorld.EXPOSED),
                        planned(code()),
                        new RolloutStarted(
                                "rel_1",
                                "shop",
                                "2.0",
                                "she_1",
                                1,
                                List.of(new PinnedProcedure("prc_1", 1)),
                                AdviceWorld.EXPOSED));
        try (var turnback = new AdviceWorld(new InMemoryDirectory(), 0, releases)) {
            String evidence = sent(turnback.answer(ADVICE));
            assertThat(evidence.getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(Evidences.MOST_BYTES);
            assertThat(evidence).contains("\"leftOut\":true");
            assertThat(checked(turnback.evidences().check(evidence, null)).json())
                    .isEqualTo(evidence);
        }
    }
}
