package dev.turnback.release.domain.sheet;

import dev.turnback.release.domain.sheet.SheetRejection.ClearsWhileItHarms;
import dev.turnback.release.domain.sheet.SheetRejection.RuleIdTwice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules about sheets, each a sentence. */
public final class SheetPolicies {

    private SheetPolicies() {}

    /**
     * What a rule lacks before anybody can be held to it.
     *
     * @param rule its id
     * @param fields by name
     */
    public record Incomplete(String rule, List<String> fields) {

        public Incomplete {
            fields = List.copyOf(fields);
        }
    }

    /** The rules that lack something, in the sheet's order. */
    public static List<Incomplete> incomplete(SheetContent content) {
        return content.rules().stream()
                .map(rule -> new Incomplete(rule.id(), lackingIn(rule)))
                .filter(rule -> !rule.fields().isEmpty())
                .toList();
    }

    /** The first rule that cannot be, whatever else is still missing. */
    static Optional<SheetRejection> contradictionIn(SheetContent content) {
        List<Rule> rules = content.rules();
        return IntStream.range(0, rules.size())
                .mapToObj(index -> contradictionIn(rules, index))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SheetRejection> contradictionIn(List<Rule> rules, int index) {
        Rule rule = rules.get(index);
        if (rules.subList(0, index).stream().anyMatch(other -> other.id().equals(rule.id()))) {
            return Optional.of(new RuleIdTwice(index, rule.id()));
        }
        return clearsWhileItHarms(rule)
                ? Optional.of(new ClearsWhileItHarms(index))
                : Optional.empty();
    }

    private static boolean clearsWhileItHarms(Rule rule) {
        Double harms = rule.threshold();
        Double clears = rule.clearThreshold();
        if (harms == null || clears == null) {
            return false;
        }
        return switch (rule.comparison()) {
            case ABOVE -> clears > harms;
            case BELOW -> clears < harms;
        };
    }

    private static List<String> lackingIn(Rule rule) {
        List<String> lacking = new ArrayList<>();
        if (rule.threshold() == null) {
            lacking.add("threshold");
        }
        if (rule.budgetSeconds() == null) {
            lacking.add("budgetSeconds");
        }
        if (rule.owner() == null) {
            lacking.add("owner");
        }
        return lacking;
    }
}
