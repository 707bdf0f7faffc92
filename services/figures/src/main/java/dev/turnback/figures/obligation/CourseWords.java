package dev.turnback.figures.obligation;

import static dev.turnback.figures.obligation.Moments.told;

import dev.turnback.figures.obligation.DecisionFact.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of any obligation, with or without a rule.
 *
 * @param tell writes a moment
 */
record CourseWords(Function<Instant, String> tell) {

    String containment(Course course, @Nullable Rule rule) {
        Containment containment = course.containment();
        if (containment == null) {
            return "It was not contained by " + tell.apply(course.closeAt()) + ", the end.";
        }
        String at = tell.apply(containment.at());
        return containment.noted() || rule == null
                ? "Somebody noted that it was contained at " + at + "."
                : "From "
                        + at
                        + " on the signal was clear, at or inside "
                        + told(rule.clearThreshold())
                        + ", for "
                        + told(rule.quiet())
                        + " or more: it was contained at "
                        + at
                        + ".";
    }

    String decision(Course course) {
        Taken stoppedBy = course.waiting().stoppedBy();
        if (stoppedBy == null) {
            return "Nothing that was decided" + asked(course) + " stood in the end.";
        }
        return stoppedBy.kind()
                + " was decided at "
                + tell.apply(stoppedBy.at())
                + (course.waiting().isAheadOf(course.knowableAt())
                        ? ", before it was knowable."
                        : ".");
    }

    private static String asked(Course course) {
        RequiredAction action = course.demand().action();
        return action == null ? "" : " and meets what is asked, " + action + ",";
    }

    /** Empty when there was nothing to wait for. */
    Optional<String> waiting(Waiting waiting) {
        return waiting.waits().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "No decision stood "
                                + waiting.waits().stream()
                                        .map(this::wait)
                                        .collect(Collectors.joining(" and "))
                                + (waiting.waits().size() > 1 ? ": " + sum(waiting) : "")
                                + ".");
    }

    private String wait(Span wait) {
        return "from "
                + tell.apply(wait.from())
                + " to "
                + tell.apply(wait.to())
                + ", "
                + told(wait.length());
    }

    private static String sum(Waiting waiting) {
        return waiting.waits().stream()
                        .map(wait -> told(Moments.seconds(wait.length())))
                        .collect(Collectors.joining(" + "))
                + " = "
                + told(waiting.latency());
    }

    String timing(Course course, Timing timing, Duration epsilon) {
        String latency = told(course.latency());
        String budget = told(course.budget());
        return switch (timing) {
            case CONTRADICTORY ->
                    "The clocks contradict each other by more than the "
                            + told(epsilon)
                            + " that they may be apart: it was contained before it began, or done"
                            + " before it was decided.";
            case RECOVERED_IN_TIME ->
                    "It was over within the budget of "
                            + budget
                            + ", with nothing decided: it recovered by itself.";
            case TOO_CLOSE_TO_TELL ->
                    latency
                            + " and the budget of "
                            + budget
                            + " are no further apart than the clocks may be, "
                            + told(epsilon)
                            + ": whether it was in time cannot be told.";
            case STILL_OPEN ->
                    "The budget of " + budget + " had not run out by the end: it is still open.";
            case MET -> latency + " is within the budget of " + budget + ".";
            case OVERRIDDEN ->
                    latency
                            + " is within the budget of "
                            + budget
                            + ", and what was decided is to live with the risk.";
            case LATE ->
                    latency
                            + " is past the budget of "
                            + budget
                            + " by "
                            + told(course.hesitation())
                            + ": that is hesitation.";
        };
    }

    String substituted() {
        return "Containing stands for taking back, which was asked; that needs a reason.";
    }

    String unauthorised() {
        return "What somebody did who might not does not count.";
    }

    String reversedAfterEffect() {
        return "What had been carried out was reversed later: that is an obligation of its own.";
    }

    String attemptFailed() {
        return "The attempt failed; the decision stands, and the fallback is an obligation of its"
                + " own.";
    }

    String misdirected() {
        return "The wrong release was taken back; the decision stands.";
    }
}
