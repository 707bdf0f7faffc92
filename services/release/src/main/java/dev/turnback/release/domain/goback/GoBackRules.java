package dev.turnback.release.domain.goback;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.goback.GoBack.Answer;
import dev.turnback.release.domain.goback.GoBack.Obstacle;
import java.util.List;

/** Whether what runs can go back: what is in the way of everything that shipped, rolled up. */
public final class GoBackRules {

    private GoBackRules() {}

    /** One change that cannot be taken back makes it impossible; what is not known, conditional. */
    public static GoBack answer(GoBackInput input) {
        List<Obstacle> blocking = Obstacles.blocking(input);
        List<Obstacle> conditions = Obstacles.conditions(input);
        Answer answer = answer(blocking, conditions);
        return new GoBack(
                answer,
                input.component()
                        + " "
                        + input.runs()
                        + " "
                        + sentence(answer, blocking, conditions, input),
                blocking,
                conditions,
                Countdowns.next(input));
    }

    private static Answer answer(List<Obstacle> blocking, List<Obstacle> conditions) {
        if (!blocking.isEmpty()) {
            return Answer.NO;
        }
        return conditions.isEmpty() ? Answer.YES : Answer.CONDITIONAL;
    }

    private static String sentence(
            Answer answer, List<Obstacle> blocking, List<Obstacle> conditions, GoBackInput input) {
        String target = input.target();
        return switch (answer) {
            case YES -> "can go back to " + target + ": " + whyYes(input);
            case CONDITIONAL ->
                    "can go back to %s under %s. %s"
                            .formatted(
                                    target,
                                    Spoken.counted(conditions.size(), "condition"),
                                    firstOf(conditions));
            case NO -> "cannot go back to " + target + ". " + firstOf(blocking);
        };
    }

    private static String whyYes(GoBackInput input) {
        int changes = input.shipped().stream().mapToInt(s -> s.changes().size()).sum();
        if (input.shipped().isEmpty()) {
            return "nothing shipped since.";
        }
        return changes == 1
                ? "the one change that shipped since can be taken back."
                : "each of the " + changes + " changes that shipped since can be taken back.";
    }

    private static String firstOf(List<Obstacle> obstacles) {
        int more = obstacles.size() - 1;
        return obstacles.getFirst().sentence()
                + instead(obstacles.getFirst())
                + (more == 0 ? "" : " And " + more + " more.");
    }

    private static String instead(Obstacle obstacle) {
        return obstacle.reversibility() != Reversibility.ONE_WAY || obstacle.containment().isEmpty()
                ? ""
                : " It can be contained: " + Spoken.listed(obstacle.containment()) + ".";
    }
}
