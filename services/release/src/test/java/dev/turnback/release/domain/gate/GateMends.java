package dev.turnback.release.domain.gate;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.DATA;
import static dev.turnback.contracts.ChangeKind.SCHEMA;
import static dev.turnback.release.domain.gate.GateBreaks.plus;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.Observed;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.release.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How each of {@link GateBreaks} is mended: by a fact that is added. */
final class GateMends {

    private GateMends() {}

    static GateCase mended(Rule rule, GateCase gate) {
        return switch (rule) {
            case NO_REVERSIBILITY -> gate.change(CODE, GateLines.stated(Reversibility.REVERSIBLE));
            case NO_CONTAINMENT -> gate.change(SCHEMA, GateLines.containedBy("stop the writer"));
            case ONE_WAY_TO_EVERYONE -> gate.stages(new Stage("canary", 1));
            case NO_PROCEDURE ->
                    with(RecoveryAction.CONTAIN, with(RecoveryAction.FULL_ROLLBACK, gate));
            case NO_AUTHORITY_IN_WINDOW -> gate.readiness(GateMends::withACommander);
            case PREREQUISITE_UNCONFIRMED -> gate.readiness(r -> confirmed(r, gate));
            case ROLLBACK_TIME_UNKNOWN, CLAIMED_BELOW_OBSERVED ->
                    gate.change(CODE, GateLines.observed(new Observed(30, 60)));
            case NEVER_REHEARSED, REHEARSAL_STALE, REHEARSAL_FAILED ->
                    gate.change(CODE, GateLines.rehearsed(GateRehearsals.passed(false, 60)));
            case DRAFTED_NOT_VALIDATED -> gate.change(SCHEMA, GateLines.from(Origin.PERSON));
            case NO_USER_HARM_RULE, RULE_INCOMPLETE -> gate.sheet(GateBreaks.sheet(2.0));
            case REDEPLOY_IS_THE_PLAN -> with(RecoveryAction.PARTIAL_ROLLBACK, gate);
            case GUIDANCE_NOT_FOLLOWED -> gate.readiness(GateMends::answered);
            case SEVERAL_ONE_WAY -> gate.without(DATA);
            case OPEN_OBLIGATIONS -> gate.open(List.of());
            case DEPENDANT_INCOMPATIBLE -> gate.live(Map.of("billing", "4.1"));
            case DATA_OWNER_MISSING -> gate.change(SCHEMA, GateLines.signedOff(true));
            case BELOW_REVERSIBILITY_BAR -> gate.bar(new Bar(86_400.0, null));
        };
    }

    /** One more procedure, for changes of every kind. */
    private static GateCase with(RecoveryAction action, GateCase gate) {
        return gate.procedures(
                plus(
                        gate.input().procedures(),
                        new InForce(
                                "prc_" + action,
                                1,
                                GateExamples.mechanics(
                                        "By hand",
                                        action,
                                        List.of(ChangeKind.values()),
                                        "Run the down migration"),
                                Origin.PERSON,
                                true)));
    }

    private static Readiness withACommander(Readiness r) {
        return new Readiness(
                r.window(),
                plus(r.onDuty(), new Readiness.Duty(null, TriggerRole.COMMANDER, null, null)),
                r.confirmed(),
                r.guidance());
    }

    private static Readiness confirmed(Readiness r, GateCase gate) {
        return new Readiness(
                r.window(),
                r.onDuty(),
                gate.input().procedures().stream()
                        .map(p -> new Readiness.Confirmed(p.id(), GateExamples.BACKUP, null))
                        .toList(),
                r.guidance());
    }

    private static Readiness answered(Readiness r) {
        return new Readiness(
                r.window(),
                r.onDuty(),
                r.confirmed(),
                Stream.concat(
                                r.guidance().stream(),
                                Stream.of(
                                        new Readiness.Answered(
                                                "gui_3", Readiness.Answer.FOLLOWED, "both write")))
                        .toList());
    }
}
