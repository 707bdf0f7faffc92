package dev.turnback.insight.metrics;

import dev.turnback.contracts.decision.JudgementEvents.Course;
import dev.turnback.contracts.decision.JudgementEvents.MomentFrom;
import dev.turnback.figures.AttemptTime;
import dev.turnback.insight.facts.IncidentCourse;
import dev.turnback.insight.facts.IncidentFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The incidents a query asks for, each with the time from the onset of its harm to its end.
 *
 * @param incidents in order of onset, then of id
 * @param drills how many exercises the query would have included
 */
public record IncidentTimes(List<Incident> incidents, int drills) {

    private static final List<String> UNSURE =
            List.of(IncidentFact.ONSET_ESTIMATED, IncidentFact.ONSET_DERIVED);

    /**
     * @param course its moments as they were judged; null before, and for history
     * @param at S: windows of incidents go by it
     * @param time from onset to end; censored at the last moment that is known of when it is open
     */
    public record Incident(
            IncidentFact fact, @Nullable Course course, Traits traits, Instant at, AttemptTime time)
            implements TimeSubgroups.Unit {

        @Override
        public String id() {
            return fact.id();
        }

        /** Which of its moments stand for others, and what was judged of them. */
        public SortedSet<String> flags() {
            if (course == null) {
                return fact.flags();
            }
            var flags = new TreeSet<>(course.flags());
            flags.addAll(fact.sourceFlags());
            switch (course.onsetFrom()) {
                case SIGNAL -> {}
                case DECLARED -> fact.flags().stream().filter(UNSURE::contains).forEach(flags::add);
                case FALLBACK -> flags.add(IncidentFact.ONSET_DECLARED);
            }
            if (course.containedFrom() == MomentFrom.FALLBACK) {
                flags.add(IncidentFact.CONTAINMENT_RESOLVED);
            }
            return flags;
        }

        /** C; null while it goes on. */
        public @Nullable Instant endAt() {
            return course == null ? fact.end() : course.containedAt();
        }

        /** Its onset or its end is not known: something else stands for it. */
        public boolean isHollow() {
            return flags().contains(IncidentFact.ONSET_DECLARED)
                    || flags().contains(IncidentFact.CONTAINMENT_RESOLVED);
        }
    }

    /**
     * @param horizon the last moment that is known of: open incidents have lasted at least until
     *     then; null when nothing is known
     */
    static IncidentTimes of(FactsAt facts, MetricsQuery query, @Nullable Instant horizon) {
        List<Incident> asked = among(facts, query, horizon);
        boolean drillsAlone = query.filters().drills() == Drills.ONLY;
        return new IncidentTimes(
                asked,
                drillsAlone ? asked.size() : among(facts, query.with(Drills.ONLY), horizon).size());
    }

    private static List<Incident> among(
            FactsAt facts, MetricsQuery query, @Nullable Instant horizon) {
        return facts.incidents()
                .filter(fact -> fact.basis() == query.basis())
                .map(fact -> incident(facts, fact, horizon))
                .filter(incident -> query.includes(incident.traits(), incident.at()))
                .sorted(Comparator.comparing(Incident::at).thenComparing(Incident::id))
                .toList();
    }

    /** One of them, whatever is asked for. */
    public static Incident incident(FactsAt facts, IncidentFact fact, @Nullable Instant horizon) {
        IncidentCourse judged = facts.course(fact.id());
        if (judged == null) {
            return new Incident(fact, null, facts.traits(fact), fact.onset(), time(fact, horizon));
        }
        Course course = standing(judged.course(), fact);
        return new Incident(
                fact, course, facts.traits(fact), course.onsetAt(), time(course, horizon));
    }

    /** A word that it is over does not stand any more once it has been taken back. */
    private static Course standing(Course course, IncidentFact fact) {
        if (course.containedFrom() == null
                || course.containedFrom() == MomentFrom.SIGNAL
                || fact.end() != null) {
            return course;
        }
        return new Course(
                course.invalid(),
                course.onsetAt(),
                course.onsetFrom(),
                course.knowableAt(),
                course.decidedAt(),
                course.finishedAt(),
                null,
                null,
                course.flags());
    }

    private static AttemptTime time(Course course, @Nullable Instant horizon) {
        Instant end = course.containedAt();
        if (course.invalid()) {
            return new AttemptTime.Invalid(contradiction(course));
        }
        // What ends before it began was judged to do so within the clocks' uncertainty.
        return end == null
                ? open(course.onsetAt(), horizon)
                : new AttemptTime.Measured(Math.max(0, seconds(course.onsetAt(), end)));
    }

    /** By how much it ends before it began, or was done before it was decided. */
    private static double contradiction(Course course) {
        Instant end = course.containedAt();
        Instant decided = course.decidedAt();
        Instant finished = course.finishedAt();
        double whole = end == null ? 0 : seconds(course.onsetAt(), end);
        double act = decided == null || finished == null ? 0 : seconds(decided, finished);
        return Math.min(whole, act);
    }

    static AttemptTime time(IncidentFact fact, @Nullable Instant horizon) {
        Instant end = fact.end();
        if (end == null) {
            return open(fact.onset(), horizon);
        }
        double seconds = seconds(fact.onset(), end);
        return seconds < 0 ? new AttemptTime.Invalid(seconds) : new AttemptTime.Measured(seconds);
    }

    private static AttemptTime open(Instant onset, @Nullable Instant horizon) {
        return horizon == null || horizon.isBefore(onset)
                ? new AttemptTime.Censored(0)
                : new AttemptTime.Censored(seconds(onset, horizon));
    }

    static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
