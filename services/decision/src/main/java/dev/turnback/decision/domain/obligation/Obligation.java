package dev.turnback.decision.domain.obligation;

import dev.turnback.decision.domain.judgement.ObligationJudgement;
import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
import dev.turnback.figures.obligation.DecisionFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an obligation stands. */
public sealed interface Obligation {

    record NotOpened() implements Obligation {}

    /**
     * @param candidates the releases that it may be, in the order in which they were named
     * @param attributedTo the one that it is, once somebody said so
     * @param knownAt the earliest moment at which somebody is known to have known; null for none
     * @param decisions all that was counted
     * @param incidents in which it is dealt with
     * @param told what was told of its budget and to whom, so that nothing is told twice
     * @param judged what was said last of how it went; null while nothing was
     */
    record Opened(
            List<Candidate> candidates,
            @Nullable String attributedTo,
            @Nullable Instant knownAt,
            Course course,
            List<DecisionFact> decisions,
            Set<String> incidents,
            Set<Told> told,
            @Nullable ObligationJudgement judged)
            implements Obligation {

        public Opened {
            candidates = List.copyOf(candidates);
            decisions = List.copyOf(decisions);
            incidents = Set.copyOf(incidents);
            told = Set.copyOf(told);
        }

        /** As it stands, after all that is known. */
        public Clock clock() {
            return Clocks.of(this);
        }

        static Opened with(Candidate first) {
            return new Opened(
                    List.of(first),
                    null,
                    null,
                    new Course.InBreach(),
                    List.of(),
                    Set.of(),
                    Set.of(),
                    null);
        }

        Opened and(Candidate another) {
            return having(plus(candidates, another), attributedTo, knownAt, course);
        }

        Opened restated(
                Instant onset, Instant confirmedAt, boolean byAbsence, boolean preexisting) {
            var first =
                    new Candidate(
                            candidates.getFirst().bound(),
                            onset,
                            confirmedAt,
                            byAbsence,
                            preexisting);
            var all = new ArrayList<>(candidates);
            all.set(0, first);
            return having(all, attributedTo, knownAt, course);
        }

        Opened knownSince(Instant at) {
            return having(candidates, attributedTo, at, course);
        }

        Opened attributedTo(String releaseId) {
            return having(candidates, releaseId, knownAt, course);
        }

        Opened going(Course now) {
            return having(candidates, attributedTo, knownAt, now);
        }

        Opened counting(DecisionFact fact) {
            return new Opened(
                    candidates,
                    attributedTo,
                    knownAt,
                    course,
                    plus(decisions, fact),
                    incidents,
                    told,
                    judged);
        }

        Opened effective(String decisionId, Instant at) {
            return new Opened(
                    candidates,
                    attributedTo,
                    knownAt,
                    course,
                    decisions.stream().map(each -> effective(each, decisionId, at)).toList(),
                    incidents,
                    told,
                    judged);
        }

        private static DecisionFact effective(DecisionFact fact, String decisionId, Instant at) {
            return switch (fact) {
                case DecisionFact.Taken t when t.id().equals(decisionId) ->
                        new DecisionFact.Taken(t.id(), t.at(), t.kind(), t.authorised(), at);
                case DecisionFact.Taken _, DecisionFact.TakenBack _ -> fact;
            };
        }

        Opened connectedTo(String incidentId) {
            return new Opened(
                    candidates,
                    attributedTo,
                    knownAt,
                    course,
                    decisions,
                    plus(incidents, incidentId),
                    told,
                    judged);
        }

        Opened having(Told what) {
            return new Opened(
                    candidates,
                    attributedTo,
                    knownAt,
                    course,
                    decisions,
                    incidents,
                    plus(told, what),
                    judged);
        }

        Opened judged(ObligationJudgement judgement) {
            return new Opened(
                    candidates,
                    attributedTo,
                    knownAt,
                    course,
                    decisions,
                    incidents,
                    told,
                    judgement);
        }

        private Opened having(
                List<Candidate> all, @Nullable String one, @Nullable Instant known, Course now) {
            return new Opened(all, one, known, now, decisions, incidents, told, judged);
        }

        private static <T> List<T> plus(List<T> all, T one) {
            return Stream.concat(all.stream(), Stream.of(one)).toList();
        }

        private static <T> Set<T> plus(Set<T> all, T one) {
            return Stream.concat(all.stream(), Stream.of(one))
                    .collect(Collectors.toUnmodifiableSet());
        }

        boolean isIn(String releaseId) {
            return candidates.stream().anyMatch(each -> each.bound().releaseId().equals(releaseId));
        }
    }

    /**
     * @param judged what was said last of how it went; null while nothing was
     */
    record Retracted(@Nullable ObligationJudgement judged) implements Obligation {}

    /**
     * A release that it may be, and when the rule was crossed for it.
     *
     * @param onset S, UTC
     * @param confirmedAt tc, UTC
     * @param byAbsence missing samples are what it stands on, so that holding meets it
     */
    record Candidate(
            Bound bound,
            Instant onset,
            Instant confirmedAt,
            boolean byAbsence,
            boolean preexisting) {}

    /** How the signal goes. */
    sealed interface Course {

        record InBreach() implements Course {}

        /**
         * @param containedAt C, UTC
         */
        record Cleared(Instant containedAt) implements Course {}

        record Lost(Instant staleSince) implements Course {}
    }

    /** Something that is told once for each time at which it is due. */
    sealed interface Told {

        record Warned(Instant at) implements Told {}

        record RanOut(Instant at) implements Told {}

        record Notified(Occasion occasion) implements Told {}
    }
}
