package dev.turnback.release.domain.gate;

import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Everything that a plan does not see. */
public final class Gate {

    /** Names this set of rules beside every verdict; it changes when a rule does. */
    public static final String RULES = "gate/2";

    private Gate() {}

    /**
     * Rule by rule, each in the order of what is found; the order of what is put in is all the
     * same. A rule finds each subject once.
     */
    public static List<BlindSpot> blindSpots(GateInput input) {
        return Arrays.stream(Rule.values())
                .flatMap(rule -> bySubject(rule, input).values().stream())
                .toList();
    }

    private static SequencedMap<String, BlindSpot> bySubject(Rule rule, GateInput input) {
        var findings = new TreeMap<String, List<Finding>>();
        for (Finding finding : found(rule, input)) {
            findings.merge(finding.subject(), List.of(finding), Links::both);
        }
        var spots = new TreeMap<String, BlindSpot>();
        findings.forEach(
                (subject, same) -> spots.put(subject, Links.spot(rule, subject, same, input)));
        return spots;
    }

    private static List<Finding> found(Rule rule, GateInput input) {
        return switch (rule) {
            case NO_REVERSIBILITY -> NoReversibility.in(input);
            case NO_CONTAINMENT -> NoContainment.in(input);
            case ONE_WAY_TO_EVERYONE -> OneWayToEveryone.in(input);
            case NO_PROCEDURE -> NoProcedure.in(input);
            case NO_AUTHORITY_IN_WINDOW -> NoAuthorityInWindow.in(input);
            case PREREQUISITE_UNCONFIRMED -> PrerequisiteUnconfirmed.in(input);
            case ROLLBACK_TIME_UNKNOWN -> RollbackTimeUnknown.in(input);
            case CLAIMED_BELOW_OBSERVED -> ClaimedBelowObserved.in(input);
            case NEVER_REHEARSED -> Rehearsals.never(input);
            case REHEARSAL_STALE -> Rehearsals.stale(input);
            case REHEARSAL_FAILED -> Rehearsals.failed(input);
            case DRAFTED_NOT_VALIDATED -> DraftedNotValidated.in(input);
            case NO_USER_HARM_RULE -> NoUserHarmRule.in(input);
            case RULE_INCOMPLETE -> RuleIncomplete.in(input);
            case REDEPLOY_IS_THE_PLAN -> RedeployIsThePlan.in(input);
            case GUIDANCE_NOT_FOLLOWED -> GuidanceNotFollowed.in(input);
            case SEVERAL_ONE_WAY -> SeveralOneWay.in(input);
            case OPEN_OBLIGATIONS -> OpenObligations.in(input);
            case DEPENDANT_INCOMPATIBLE -> DependantIncompatible.in(input);
            case DATA_OWNER_MISSING -> DataOwnerMissing.in(input);
            case BELOW_REVERSIBILITY_BAR -> BelowReversibilityBar.in(input);
        };
    }
}
