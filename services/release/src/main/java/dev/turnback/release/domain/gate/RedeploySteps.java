package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.procedure.Mechanics;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a procedure that only deploys old code from one that does more, by its steps' words. */
final class RedeploySteps {

    /** To bring old code back, as people write it. */
    static final List<String> REDEPLOYING =
            List.of(
                    "revert and redeploy",
                    "revert and deploy",
                    "redeploy",
                    "re-deploy",
                    "deploy again",
                    "deploy what ran before",
                    "deploy the version before",
                    "deploy the previous",
                    "deploy the old",
                    "deploy the last",
                    "deploy the earlier",
                    "roll back the deployment",
                    "helm rollback",
                    "rollout undo",
                    "git revert");

    /** How a step begins that changes nothing by itself. */
    static final List<String> LOOKING =
            List.of(
                    "look",
                    "check",
                    "verify",
                    "watch",
                    "confirm",
                    "wait",
                    "tell",
                    "announce",
                    "notify",
                    "inform");

    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("[,;.]\\s|\\band\\b|\\bthen\\b");

    private RedeploySteps() {}

    /** It brings old code back, and every other clause of its steps only looks or tells. */
    static boolean areAllOf(Mechanics mechanics) {
        List<String> clauses =
                mechanics.steps().stream().flatMap(step -> clauses(step.text()).stream()).toList();
        return clauses.stream().anyMatch(RedeploySteps::redeploys)
                && clauses.stream().allMatch(c -> redeploys(c) || onlyLooks(c));
    }

    private static List<String> clauses(String step) {
        String text = step.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (String phrase : REDEPLOYING) {
            text = text.replace(phrase, "redeploy");
        }
        return Arrays.stream(BETWEEN_CLAUSES.split(text))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    private static boolean redeploys(String clause) {
        return clause.contains("redeploy");
    }

    private static boolean onlyLooks(String clause) {
        return LOOKING.stream().anyMatch(clause::startsWith);
    }
}
