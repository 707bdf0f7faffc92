package dev.turnback.release.domain.procedure;

import dev.turnback.release.domain.procedure.Mechanics.Prerequisite;
import dev.turnback.release.domain.procedure.Mechanics.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of procedures, each a sentence. */
final class ProcedurePolicies {

    private ProcedurePolicies() {}

    /**
     * The first field in which two versions differ by more than words. Words are the name, the
     * steps' texts and the prerequisites' texts: somebody who rehearsed the one has rehearsed the
     * other.
     */
    static Optional<String> differsByMoreThanWords(Mechanics before, Mechanics after) {
        return Stream.of(
                        unless(before.action() == after.action(), "action"),
                        unless(before.changeKinds().equals(after.changeKinds()), "changeKinds"),
                        unless(before.patterns().equals(after.patterns()), "patterns"),
                        differsByMoreThanWords(before.steps(), after.steps()),
                        unless(before.triggerRoles().equals(after.triggerRoles()), "triggerRoles"),
                        unless(
                                before.triggerPersons().equals(after.triggerPersons()),
                                "triggerPersons"),
                        unless(kinds(before).equals(kinds(after)), "prerequisites"),
                        unless(
                                before.timeBoundSeconds() == after.timeBoundSeconds(),
                                "timeBoundSeconds"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> differsByMoreThanWords(List<Step> before, List<Step> after) {
        if (before.size() != after.size()) {
            return Optional.of("steps");
        }
        return IntStream.range(0, after.size())
                .mapToObj(
                        index -> differsByMoreThanWords(index, before.get(index), after.get(index)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> differsByMoreThanWords(int index, Step before, Step after) {
        String step = "steps[" + index + "]";
        return unless(before.executor().equals(after.executor()), step + ".executor")
                .or(
                        () ->
                                unless(
                                        before.expectedSeconds() == after.expectedSeconds(),
                                        step + ".expectedSeconds"));
    }

    private static List<Prerequisite.Kind> kinds(Mechanics mechanics) {
        return mechanics.prerequisites().stream().map(Prerequisite::kind).toList();
    }

    private static Optional<String> unless(boolean same, String field) {
        return same ? Optional.empty() : Optional.of(Objects.requireNonNull(field));
    }
}
