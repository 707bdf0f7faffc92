package dev.turnback.insight.signs;

import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.facts.ObligationFact.Judged;
import dev.turnback.insight.facts.ReviewedHesitation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The signs that decisions show.
 *
 * @param judged obligations of the last 90 days that are judged, no drills
 * @param reviewed what reviews found, by obligation
 */
record Deciding(List<ObligationFact> judged, Map<String, ReviewedHesitation> reviewed) {

    /** So many incidents of one component are a habit. */
    private static final int AGAIN = 2;

    /** A component whose deciding was late, taken back or missing in two incidents or more. */
    WarningSigns.Shown repeatedIndecision() {
        Map<String, TreeSet<String>> incidents = new TreeMap<>();
        judged.stream()
                .filter(Deciding::isUndecided)
                .forEach(
                        each ->
                                incidents
                                        .computeIfAbsent(each.component(), _ -> new TreeSet<>())
                                        .add(incident(each)));
        List<Evidence> evidence =
                incidents.entrySet().stream()
                        .filter(each -> each.getValue().size() >= AGAIN)
                        .flatMap(each -> evidence(each.getKey(), each.getValue()))
                        .toList();
        long again = incidents.values().stream().filter(each -> each.size() >= AGAIN).count();
        return WarningSigns.Shown.of(
                Sign.REPEATED_INDECISION,
                judged.size(),
                judged.isEmpty()
                        ? "Nothing had to be decided in the last 90 days."
                        : "Components that were decided about late, or not at all, in two incidents"
                                + " or more of the last 90 days: %d.".formatted(again),
                evidence);
    }

    private static Stream<Evidence> evidence(String component, TreeSet<String> incidents) {
        return incidents.stream()
                .map(
                        incident ->
                                new Evidence(
                                        "One of %d incidents of %s in which deciding was late, taken back or missing."
                                                .formatted(incidents.size(), component),
                                        component,
                                        null,
                                        null,
                                        incident));
    }

    /** What a review found counts before what the record shows; what it rejects is left out. */
    WarningSigns.Shown hesitationByCause() {
        List<ObligationFact> late = judged.stream().filter(Deciding::isLate).toList();
        List<ObligationFact> held = late.stream().filter(each -> !isRejected(each)).toList();
        Map<Reason, List<ObligationFact>> byReason = new TreeMap<>();
        held.forEach(
                each ->
                        Reason.of(each, reviewed.get(each.id()))
                                .forEach(
                                        reason ->
                                                byReason.merge(
                                                        reason, List.of(each), Deciding::both)));
        List<Map.Entry<Reason, List<ObligationFact>>> most =
                byReason.entrySet().stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (Map.Entry<Reason, List<ObligationFact>> each) ->
                                                        each.getValue().size())
                                        .reversed()
                                        .thenComparing(Map.Entry::getKey))
                        .toList();
        long counted = judged.stream().filter(Deciding::isCounted).count();
        return WarningSigns.Shown.of(
                Sign.HESITATION_BY_CAUSE,
                (int) counted,
                counted == 0
                        ? "Nothing had to be decided in the last 90 days."
                        : "Decided late in the last 90 days: %d of %d%s%s."
                                .formatted(
                                        held.size(),
                                        counted,
                                        rejected(late.size() - held.size()),
                                        causes(most)),
                most.stream().flatMap(Deciding::evidence).toList());
    }

    private boolean isRejected(ObligationFact fact) {
        ReviewedHesitation found = reviewed.get(fact.id());
        return found != null && found.verdict() == HesitationVerdict.REJECTED;
    }

    private static String rejected(int count) {
        return count == 0 ? "" : ", without %d that a review rejects".formatted(count);
    }

    private static String causes(List<Map.Entry<Reason, List<ObligationFact>>> most) {
        return most.isEmpty()
                ? ""
                : most.stream()
                        .map(each -> each.getKey().words() + " " + each.getValue().size())
                        .collect(Collectors.joining("; ", ": ", ""));
    }

    private static Stream<Evidence> evidence(Map.Entry<Reason, List<ObligationFact>> reason) {
        return reason.getValue().stream()
                .sorted(
                        Comparator.comparing(ObligationFact::component)
                                .thenComparing(ObligationFact::at)
                                .thenComparing(ObligationFact::id))
                .map(
                        each ->
                                new Evidence(
                                        "%s of %s: %s."
                                                .formatted(
                                                        each.version(),
                                                        each.component(),
                                                        reason.getKey().sentence()),
                                        each.component(),
                                        null,
                                        null,
                                        each.rule() == null ? incident(each) : each.id()));
    }

    private static List<ObligationFact> both(List<ObligationFact> one, List<ObligationFact> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Where it is dealt with; an obligation that no incident knows of stands for one. */
    private static String incident(ObligationFact fact) {
        return fact.incidentIds().isEmpty() ? fact.id() : fact.incidentIds().first();
    }

    private static boolean isUndecided(ObligationFact fact) {
        Judged verdict = fact.judged();
        return isLate(fact)
                || (verdict != null && isCounted(fact) && verdict.verdict().flipFlops() > 0);
    }

    private static boolean isLate(ObligationFact fact) {
        Outcome outcome = fact.outcome();
        return outcome != null
                && switch (outcome) {
                    case LATE_NOT_WORSENED, HESITATION_WORSENED, UNDEFINED_THRESHOLD_HESITATION ->
                            true;
                    case NO_OBLIGATION,
                            DISCHARGED_SELF_RECOVERED,
                            TIMELY,
                            OVERRIDDEN,
                            INDETERMINATE,
                            INVALID ->
                            false;
                };
    }

    private static boolean isCounted(ObligationFact fact) {
        return isLate(fact)
                || fact.outcome() == Outcome.TIMELY
                || fact.outcome() == Outcome.OVERRIDDEN;
    }
}
