package dev.turnback.figures.obligation;

import java.time.Instant;
import java.util.function.Function;

/**
 * Says whether an obligation was met in time and, if not, whether that made things worse. The same
 * facts give the same verdict, in whatever order they arrive and however often they are told.
 */
public final class ObligationJudge {

    /** Changes whenever the same facts can get another verdict. */
    public static final String FORMULA = "obligation/1";

    private ObligationJudge() {}

    /**
     * @param tell writes a moment for the explanation
     */
    public static Verdict judge(ObligationFacts facts, Function<Instant, String> tell) {
        Rule rule = facts.rule();
        if (rule != null && rule.isRecordedBefore(facts.exposedAt())) {
            return new JudgeByRule(facts, rule, new RuleWords(tell, rule)).judge();
        }
        return new JudgeWithoutRule(facts, tell).judge();
    }
}
