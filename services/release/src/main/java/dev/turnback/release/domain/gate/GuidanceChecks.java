package dev.turnback.release.domain.gate;

import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import dev.turnback.release.domain.release.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** What a plan lacks of what a check of guidance looks for, and what to change. */
final class GuidanceChecks {

    private GuidanceChecks() {}

    /**
     * @param ways the changes that the item applies to
     * @return empty when nothing is lacking
     */
    static Optional<String> unmet(GuidanceCheck check, List<WayBack> ways, GateInput input) {
        return switch (check.kind()) {
            case FIRST_STAGE_AT_MOST ->
                    firstStage(Objects.requireNonNull(check.percent()), input.plan().stages());
            case NEEDS_PATTERN -> pattern(Objects.requireNonNull(check.pattern()), ways);
            case NEEDS_REHEARSED_PROCEDURE ->
                    rehearsed(Objects.requireNonNull(check.action()), ways, input);
            case NEEDS_CONTAINMENT ->
                    lacking(
                            ways,
                            Ways::hasAContainmentOption,
                            "%s without a containment option in the matrix: state what limits the"
                                    + " damage.");
            case NEEDS_RULE_FOR -> rule(Objects.requireNonNull(check.harmKind()), input);
        };
    }

    private static Optional<String> firstStage(double percent, List<Stage> stages) {
        String most = percent(percent);
        if (stages.isEmpty()) {
            return Optional.of(
                    "The plan has no stages: add a first one that reaches at most %s of the users."
                            .formatted(most));
        }
        Stage first = stages.getFirst();
        return first.exposurePercent() <= percent
                ? Optional.empty()
                : Optional.of(
                        "The first stage, %s, reaches %s: let it reach at most %s."
                                .formatted(
                                        Spoken.quoted(first.name()),
                                        percent(first.exposurePercent()),
                                        most));
    }

    private static Optional<String> pattern(String pattern, List<WayBack> ways) {
        return lacking(
                ways,
                way ->
                        way.change().pattern() != null
                                && plainly(way.change().pattern()).equals(plainly(pattern)),
                "%s not built as "
                        + escaped(Spoken.quoted(pattern))
                        + ": build it so, and name that pattern in the plan.");
    }

    private static Optional<String> rehearsed(
            RecoveryAction action, List<WayBack> ways, GateInput input) {
        return lacking(
                ways,
                way -> Ways.isRehearsed(action, way, input),
                "%s without a procedure of "
                        + action
                        + " whose version in force was rehearsed and passed: rehearse it.");
    }

    private static Optional<String> rule(HarmKind kind, GateInput input) {
        boolean there =
                input.sheet() != null
                        && input.sheet().rules().stream().anyMatch(r -> r.harmKind() == kind);
        return there
                ? Optional.empty()
                : Optional.of(
                        "No rule of the decision sheet watches for %s harm: add one."
                                .formatted(kind));
    }

    private static Optional<String> lacking(
            List<WayBack> ways, Predicate<WayBack> keeps, String words) {
        List<String> lack =
                ways.stream()
                        .filter(keeps.negate())
                        .map(way -> way.change().spoken())
                        .distinct()
                        .sorted()
                        .toList();
        return lack.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        words.formatted(Spoken.listed(lack) + (lack.size() == 1 ? " is" : " are")));
    }

    /** Plans name patterns by hand: capitals, spaces and dashes are all the same. */
    private static String plainly(String pattern) {
        return pattern.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }

    private static String escaped(String words) {
        return words.replace("%", "%%");
    }

    private static String percent(double value) {
        return (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value))
                + " %";
    }
}
