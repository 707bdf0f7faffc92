package dev.turnback.insight.metrics;

import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.metrics.HesitationCases.Duty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Where a rule of a component begins to ask for something else than before. */
final class RuleMarks {

    private RuleMarks() {}

    private record Line(String component, String ruleId) {}

    /**
     * @param duties in order of K
     */
    static List<HesitationAnswer.Mark> of(List<Duty> duties) {
        var last = new HashMap<Line, HesitationAnswer.Terms>();
        var marks = new ArrayList<HesitationAnswer.Mark>();
        for (Duty duty : duties) {
            ObligationFact fact = duty.fact();
            ObligationFact.RuleCrossed rule = fact.rule();
            ObligationFact.Judged judged = fact.judged();
            if (rule == null || judged == null || judged.terms() == null) {
                continue;
            }
            var now =
                    new HesitationAnswer.Terms(
                            judged.budgetSeconds(),
                            judged.terms().threshold(),
                            judged.terms().minHarm());
            HesitationAnswer.Terms was = last.put(new Line(fact.component(), rule.ruleId()), now);
            if (was != null && !was.equals(now)) {
                marks.add(
                        new HesitationAnswer.Mark(
                                fact.at(), fact.component(), rule.ruleId(), rule.name(), was, now));
            }
        }
        return List.copyOf(marks);
    }
}
