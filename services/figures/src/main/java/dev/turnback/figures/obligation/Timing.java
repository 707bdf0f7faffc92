package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.DecisionFact.Taken;
import dev.turnback.figures.obligation.Demand.Effect;
import java.time.Duration;
import java.time.Instant;

/** Whether it was decided in time, whatever came of it. */
enum Timing {
    CONTRADICTORY,
    RECOVERED_IN_TIME,
    TOO_CLOSE_TO_TELL,
    STILL_OPEN,
    MET,
    OVERRIDDEN,
    LATE;

    /**
     * The first that fits.
     *
     * @param recoveryCounts true where a threshold says when the harm was over
     */
    static Timing of(Course course, Duration epsilon, boolean recoveryCounts) {
        if (endsBeforeItBegins(course, epsilon) || isDoneBeforeItIsDecided(course, epsilon)) {
            return CONTRADICTORY;
        }
        if (recoveryCounts && recoveredByItself(course)) {
            return RECOVERED_IN_TIME;
        }
        if (clocksAreNotGoodEnough(course, epsilon)) {
            return TOO_CLOSE_TO_TELL;
        }
        if (course.latency().compareTo(course.budget()) > 0) {
            return LATE;
        }
        if (course.waiting().isUndecided() && course.containment() == null) {
            return STILL_OPEN;
        }
        return isOverridden(course) ? OVERRIDDEN : MET;
    }

    private static boolean endsBeforeItBegins(Course course, Duration epsilon) {
        Containment containment = course.containment();
        return containment != null && containment.at().isBefore(course.onset().minus(epsilon));
    }

    private static boolean isDoneBeforeItIsDecided(Course course, Duration epsilon) {
        return course.waiting().standing().stream()
                .anyMatch(taken -> taken.tookEffectBefore(taken.at().minus(epsilon)));
    }

    private static boolean recoveredByItself(Course course) {
        Containment containment = course.containment();
        return course.waiting().isUndecided()
                && containment != null
                && !containment.at().isAfter(course.deadline());
    }

    private static boolean clocksAreNotGoodEnough(Course course, Duration epsilon) {
        Duration past = course.latency().minus(course.budget());
        return epsilon.isPositive()
                && past.compareTo(epsilon.negated()) > 0
                && past.compareTo(epsilon) <= 0;
    }

    /** Who accepts the risk and decides what is asked all the same, in time, has decided it. */
    private static boolean isOverridden(Course course) {
        Taken stoppedBy = course.waiting().stoppedBy();
        return stoppedBy != null
                && course.demand().effectOf(stoppedBy.kind()) == Effect.ACCEPTS_THE_RISK
                && course.waiting().standing().stream()
                        .noneMatch(taken -> meetsInTime(taken, course));
    }

    private static boolean meetsInTime(Taken taken, Course course) {
        Instant deadline = course.deadline();
        return course.demand().effectOf(taken.kind()) == Effect.QUALIFIES
                && !taken.at().isAfter(deadline);
    }
}
