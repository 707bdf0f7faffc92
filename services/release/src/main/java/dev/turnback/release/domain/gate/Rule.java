package dev.turnback.release.domain.gate;

import static dev.turnback.release.domain.gate.BlindSpot.Severity.BLOCKING;
import static dev.turnback.release.domain.gate.BlindSpot.Severity.WARNING;

import dev.turnback.release.domain.gate.BlindSpot.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every blind spot that a gate looks for; ids are stable. */
public enum Rule {
    NO_REVERSIBILITY(
            BLOCKING,
            "Nobody said how far a change can be taken back.",
            "State a line for it in the reversibility matrix, or its reversibility in the plan."),
    NO_CONTAINMENT(
            BLOCKING,
            "A schema, data or contract change has no containment option.",
            "Add to its matrix line what limits the damage when it cannot be taken back."),
    ONE_WAY_TO_EVERYONE(
            BLOCKING,
            "A one-way change reaches everybody in its first stage.",
            "Plan a first stage that reaches a few, and look at it before the next."),
    NO_PROCEDURE(
            BLOCKING,
            "Nothing says how a required action is done.",
            "Write a procedure with that action for that kind of change."),
    NO_AUTHORITY_IN_WINDOW(
            BLOCKING,
            "Nobody with the authority to trigger the way back is there during the rollout.",
            "Name in the plan who is on duty, or move the window to when they are."),
    PREREQUISITE_UNCONFIRMED(
            BLOCKING,
            "Nobody saw that what a procedure needs is there.",
            "Look for it, and confirm it in the plan with what shows it."),
    ROLLBACK_TIME_UNKNOWN(
            WARNING,
            "How long taking a change back takes is unknown, or only assumed.",
            "Rehearse it: the measured time takes the place of the estimate."),
    CLAIMED_BELOW_OBSERVED(
            WARNING,
            "The claimed time is shorter than what was observed.",
            "Take the observed time, or make the procedure faster and rehearse it."),
    NEVER_REHEARSED(
            WARNING,
            "A way back was never rehearsed.",
            "Rehearse it before the release, in an environment that stands for production."),
    REHEARSAL_STALE(
            WARNING,
            "What a rehearsal proved does not hold any more.",
            "Rehearse it again as it is now."),
    REHEARSAL_FAILED(
            BLOCKING,
            "The latest rehearsal of a way back did not meet the bar.",
            "Mend what broke down, and rehearse it again."),
    DRAFTED_NOT_VALIDATED(
            BLOCKING,
            "Something was drafted, and not both adopted and validated since.",
            "Let somebody who knows adopt it, and rehearse that very version of the procedure."),
    NO_USER_HARM_RULE(
            WARNING,
            "No rule of the decision sheet watches for harm to users.",
            "Add a rule of the harm kind USER to the sheet."),
    RULE_INCOMPLETE(
            WARNING,
            "A rule lacks its threshold, its budget or its owner, and so binds nobody.",
            "Complete it in the decision sheet."),
    REDEPLOY_IS_THE_PLAN(
            BLOCKING,
            "To deploy the old code again is the whole plan for a change that is not code.",
            "Write down how its data, schema, contract or configuration goes back."),
    GUIDANCE_NOT_FOLLOWED(
            WARNING,
            "Guidance that applies is neither followed nor answered.",
            "Follow it, or say in the plan why it does not apply. Where it has a check, the plan has"
                    + " to pass it: that blocks."),
    SEVERAL_ONE_WAY(
            WARNING,
            "Several one-way changes ship in one release.",
            "Ship them one after the other, so that each can be judged by itself."),
    OPEN_OBLIGATIONS(
            WARNING,
            "Harm of an earlier release of the component is not contained yet.",
            "Contain it first, or this release hides what it does."),
    DEPENDANT_INCOMPATIBLE(
            BLOCKING,
            "A dependant runs a version that does not work with the change.",
            "Bring the dependant to a version that does, first."),
    DATA_OWNER_MISSING(
            BLOCKING,
            "The owner of the data has not agreed to a schema or data change.",
            "Let them sign off its matrix line."),
    BELOW_REVERSIBILITY_BAR(
            WARNING,
            "The release does not reach the bar that its team set, or none is set.",
            "Find a faster way back, or state the bar that this component is held to.");

    private final Severity severity;
    private final String title;
    private final String remedy;

    Rule(Severity severity, String title, String remedy) {
        this.severity = severity;
        this.title = title;
        this.remedy = remedy;
    }

    /** Kebab case, such as {@code no-reversibility}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** What is wrong, in general. */
    public String title() {
        return title;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
