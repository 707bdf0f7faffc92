package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.sheet.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A rule that cannot be held to anybody. */
final class RuleIncomplete {

    private RuleIncomplete() {}

    static List<Finding> in(GateInput input) {
        if (input.sheet() == null) {
            return List.of();
        }
        return input.sheet().rules().stream()
                .filter(rule -> !lackingIn(rule).isEmpty())
                .map(
                        rule ->
                                Finding.of(
                                        "rule:" + rule.id(),
                                        Set.of(),
                                        "Rule %s has %s."
                                                .formatted(
                                                        Spoken.quoted(rule.name()),
                                                        Spoken.listed(lackingIn(rule)))))
                .toList();
    }

    private static List<String> lackingIn(Rule rule) {
        List<String> lacking = new ArrayList<>();
        if (rule.threshold() == null) {
            lacking.add("no threshold");
        }
        if (rule.budgetSeconds() == null) {
            lacking.add("no decision budget");
        }
        if (rule.owner() == null || rule.owner().isBlank()) {
            lacking.add("no owner");
        }
        return lacking;
    }
}
