package dev.turnback.allinone.malformed;

import dev.turnback.allinone.malformed.Damage.Expected;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether an answer is what a damaged request deserves. */
public final class Verdict {
    private static final String PROBLEM = "application/problem+json";

    /** Refusals of the request as it was sent; the others are those of a rule. */
    private static final Set<Integer> NAMING = Set.of(400, 401, 404, 405, 413, 415);

    private Verdict() {}

    /** What is wrong with the answer; empty when it is right. */
    public static Optional<String> on(Draft draft, Expected expected, Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("it failed");
        }
        if (answer.status() < 400) {
            return expected.mustRefuse() ? Optional.of("it was not refused") : Optional.empty();
        }
        if (!answer.header("content-type").startsWith(PROBLEM)) {
            return Optional.of("the refusal is no problem+json");
        }
        if (draft.isHead()) {
            return Optional.empty();
        }
        return incomplete(answer)
                .or(() -> wrongStatus(expected, answer))
                .or(() -> unnamed(expected, answer));
    }

    private static Optional<String> incomplete(Answer answer) {
        JsonNode problem = answer.json();
        return problem.path("type").asString("").startsWith("urn:turnback:problem:")
                        && problem.path("status").asInt(0) == answer.status()
                        && !problem.path("title").asString("").isBlank()
                        && !problem.path("detail").asString("").isBlank()
                        && (!NAMING.contains(answer.status()) || problem.path("field").isString())
                ? Optional.empty()
                : Optional.of("the problem lacks something");
    }

    private static Optional<String> wrongStatus(Expected expected, Answer answer) {
        return expected.status() == 0 || expected.status() == answer.status()
                ? Optional.empty()
                : Optional.of("expected status " + expected.status());
    }

    /** A value's field is also named by one that it is in, or one in it. */
    private static Optional<String> unnamed(Expected expected, Answer answer) {
        boolean malformed = answer.json().path("type").asString("").endsWith(":malformed");
        if (expected.fields().isEmpty() || !(expected.mustRefuse() || malformed)) {
            return Optional.empty();
        }
        String named = answer.json().path("field").asString("");
        return expected.fields().stream()
                        .anyMatch(
                                field ->
                                        named.equals(field)
                                                || named.startsWith(field + "[")
                                                || named.startsWith(field + ".")
                                                || field.startsWith(named + "[")
                                                || (!named.isEmpty()
                                                        && field.startsWith(named + ".")))
                ? Optional.empty()
                : Optional.of("expected the field " + expected.fields());
    }
}
