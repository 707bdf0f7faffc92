package dev.turnback.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the API took, its export is taken too, and says the same. */
class RandomRoundTripTest {

    private static final List<String> SCRAPS =
            List.of(
                    "a", "0", " ", "\n", "\t", "\"", "'", "\\", ": ", " #", "- ", "{", "[", "&",
                    "*", "!", "|", "~", "null", "true", "2.0", "ü", "漢", "😀", "\u0000", "\u001b",
                    "\u0085", "\u00a0", "\u2028", "\u200b", "\ufeff", "\ud83d");

    /** Asks for things in random words; some of it is refused. */
    private static final class Asker {
        private final Random random;
        private final RunningReleaseService turnback;

        Asker(long seed, RunningReleaseService turnback) {
            random = new Random(seed);
            this.turnback = turnback;
        }

        private String words() {
            var words = new StringBuilder();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                words.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
            return words.toString();
        }

        private List<String> texts() {
            return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> words()).toList();
        }

        private double number() {
            return switch (random.nextInt(4)) {
                case 0 -> -0.0;
                case 1 -> random.nextInt(100);
                case 2 -> random.nextDouble();
                default -> random.nextDouble() * 1_000_000;
            };
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        /** The id of what was made, empty when it was refused. */
        private String post(String path, Map<String, ?> body) {
            Map<String, Object> sent = new TreeMap<>(body);
            sent.keySet().removeIf(field -> field.endsWith("?") && random.nextBoolean());
            Map<String, Object> named = new TreeMap<>();
            sent.forEach((field, value) -> named.put(field.replace("?", ""), value));
            String json = JsonMapper.shared().writeValueAsString(named);
            var answer =
                    turnback.post(path, json.replaceAll("\ud83d", "\\\\ud83d"))
                            .expectBody(String.class)
                            .returnResult();
            int status = answer.getStatus().value();
            assertThat(status).as(json).isIn(200, 201, 400, 409, 422);
            return status > 201
                    ? ""
                    : JsonMapper.shared()
                            .readTree(Objects.requireNonNull(answer.getResponseBody()))
                            .path("id")
                            .asString("");
        }

        private void line() {
            post(
                    "/matrix",
                    Map.of(
                            "component", "shop",
                            "changeKind", one(List.of("CODE", "DATA", "FLAG")),
                            "pattern?", words(),
                            "reversibility", "REVERSIBLE",
                            "easyToReverse?", texts(),
                            "containmentOptions?", texts(),
                            "undoWindow?",
                                    Map.of("kind", "EVENT", "event", words(), "dropsTo", "ONE_WAY"),
                            "estimatedSeconds?", number(),
                            "reason?", words()));
        }

        private String procedure(int number) {
            return post(
                    "/procedures",
                    Map.of(
                            "component", one(List.of("shop", "shop", "shop", "other")),
                            "name", number + words(),
                            "action", one(List.of("PAUSE", "CONTAIN")),
                            "changeKinds", List.of("CODE", "CODE"),
                            "patterns?", texts(),
                            "steps",
                                    List.of(
                                            Map.of(
                                                    "text", words(),
                                                    "executor", words(),
                                                    "expectedSeconds", number())),
                            "triggerPersons?", texts(),
                            "timeBoundSeconds", 1 + number(),
                            "provenance?", "DRAFTED"));
        }

        private String sheet() {
            return post(
                    "/sheets",
                    Map.of(
                            "component",
                            "shop",
                            "name",
                            "s" + random.nextInt(1_000_000) + words(),
                            "rules",
                            List.of(
                                    Map.of(
                                            "id", "errors",
                                            "name", words(),
                                            "signal", words(),
                                            "harmKind", "USER",
                                            "comparison", "BELOW",
                                            "threshold", number(),
                                            "sustainSeconds", number(),
                                            "quietSeconds", number(),
                                            "requiredAction", "HOLD"))));
        }

        private String release(List<String> procedures, String sheet) {
            return post(
                    "/releases",
                    Map.of(
                            "component",
                            "shop",
                            "version",
                            words(),
                            "previousVersion?",
                            words(),
                            "sheetId?",
                            sheet,
                            "procedureIds?",
                            procedures.isEmpty() ? procedures : List.of(one(procedures)),
                            "changes",
                            List.of(
                                    Map.of(
                                            "kind", "CONFIG",
                                            "description", words(),
                                            "dependants",
                                                    List.of(
                                                            Map.of(
                                                                    "component",
                                                                    one(
                                                                            List.of(
                                                                                    "shop",
                                                                                    "billing",
                                                                                    "mail"))))))));
        }

        /** The id of the last release that was planned, empty when none was. */
        String everything() {
            post("/components", Map.of("id", "shop", "name", "Shop"));
            post(
                    "/components/shop/ownership",
                    Map.of("team?", words(), "onCall?", words(), "triggerPersons?", texts()));
            IntStream.range(0, 8).forEach(_ -> line());
            List<String> procedures =
                    IntStream.range(0, 6)
                            .mapToObj(this::procedure)
                            .filter(id -> !id.isEmpty())
                            .toList();
            List<String> sheets =
                    IntStream.range(0, 4)
                            .mapToObj(_ -> sheet())
                            .filter(id -> !id.isEmpty())
                            .toList();
            String sheet = sheets.isEmpty() ? "sht_x" : one(sheets);
            return IntStream.range(0, 12)
                    .mapToObj(_ -> release(procedures, sheet))
                    .filter(id -> !id.isEmpty())
                    .reduce("", (_, last) -> last);
        }
    }

    private static List<String> ways(RunningReleaseService turnback, String yaml) {
        JsonNode applied =
                JsonMapper.shared()
                        .readTree(
                                Objects.requireNonNull(
                                        turnback.apply(yaml)
                                                .expectStatus()
                                                .isOk()
                                                .expectBody(String.class)
                                                .returnResult()
                                                .getResponseBody()));
        return applied.path("items")
                .valueStream()
                .map(item -> item.path("done").asString())
                .distinct()
                .toList();
    }

    private static String plan(String release) {
        return release.isEmpty() ? "" : "&release=" + release;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void what_the_api_took_comes_back_from_its_file(long seed) {
        try (var turnback = new RunningReleaseService();
                var other = new RunningReleaseService()) {
            String release = new Asker(seed, turnback).everything();
            String exported = turnback.exported("shop", plan(release));
            assertThat(ways(turnback, exported)).containsExactly("UNCHANGED");
            assertThat(ways(other, exported)).containsExactly("CREATED");
            String there =
                    JsonMapper.shared()
                            .readTree(
                                    Objects.requireNonNull(
                                            other.tryToApply(exported)
                                                    .expectBody(String.class)
                                                    .returnResult()
                                                    .getResponseBody()))
                            .path("releaseId")
                            .asString("");
            assertThat(other.exported("shop", plan(there))).isEqualTo(exported);
        }
    }

    private static void lines(RunningReleaseService turnback, int from, int to) {
        List<String> most = IntStream.range(0, 20).mapToObj(_ -> "x".repeat(500)).toList();
        for (int i = from; i < to; i++) {
            Map<String, Object> line =
                    Map.of(
                            "component", "shop",
                            "changeKind", "CODE",
                            "pattern", "p" + i,
                            "reversibility", "REVERSIBLE",
                            "easyToReverse", most,
                            "hardToReverse", most,
                            "failureModes", most,
                            "dataMutationPaths", most,
                            "controls", most,
                            "containmentOptions", most);
            turnback.post("/matrix", JsonMapper.shared().writeValueAsString(line))
                    .expectStatus()
                    .isCreated();
        }
    }

    @Test
    void what_is_too_large_for_a_file_is_not_handed_out() {
        try (var turnback = new RunningReleaseService()) {
            lines(turnback, 0, 60);
            String exported = turnback.exported("shop", "");
            assertThat(exported.length()).isGreaterThan(3_000_000);
            assertThat(ways(turnback, exported)).containsExactly("UNCHANGED");
            lines(turnback, 60, 70);
            turnback.get("/components/shop/turnback.yaml?atLeast=release:" + turnback.head())
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("not-a-file");
        }
    }
}
