package dev.turnback.release.domain.gate;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.DATA;
import static dev.turnback.contracts.ChangeKind.SCHEMA;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.sheet.SheetContent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How each blind spot comes to be in what was prepared well: the smallest thing that is missing.
 */
public final class GateBreaks {

    private GateBreaks() {}

    /** Applied to a clean plan, it is found by this rule and by no other. */
    public static GateCase broken(Rule rule, GateCase gate) {
        return switch (rule) {
            case NO_REVERSIBILITY -> gate.change(CODE, GateLines.withoutALine());
            case NO_CONTAINMENT -> gate.change(SCHEMA, GateLines.containedBy());
            case ONE_WAY_TO_EVERYONE -> gate.stages();
            case NO_PROCEDURE -> without(GateExamples.CONTAIN, gate);
            case NO_AUTHORITY_IN_WINDOW -> gate.readiness(GateBreaks::withNobody);
            case PREREQUISITE_UNCONFIRMED -> gate.readiness(GateBreaks::unconfirmed);
            case ROLLBACK_TIME_UNKNOWN -> gate.change(CODE, GateBreaks::unproven);
            case CLAIMED_BELOW_OBSERVED -> gate.change(CODE, GateLines.estimated(60.0));
            case NEVER_REHEARSED ->
                    gate.change(CODE, GateLines.rehearsed(GateRehearsals.never(false)));
            case REHEARSAL_STALE ->
                    gate.change(CODE, GateLines.rehearsed(GateRehearsals.stale(false)));
            case REHEARSAL_FAILED ->
                    gate.change(CODE, GateLines.rehearsed(GateRehearsals.failed(false)));
            case DRAFTED_NOT_VALIDATED -> gate.change(SCHEMA, GateLines.from(Origin.DRAFTED));
            case NO_USER_HARM_RULE -> gate.sheet(null);
            case RULE_INCOMPLETE -> gate.sheet(sheet(null));
            case REDEPLOY_IS_THE_PLAN -> onlyRedeploying(gate);
            case GUIDANCE_NOT_FOLLOWED ->
                    gate.guidance(plus(gate.input().guidance(), GateExamples.guidance("gui_3")));
            case SEVERAL_ONE_WAY -> anotherOneWay(gate);
            case OPEN_OBLIGATIONS -> gate.open(List.of(GateExamples.open("inc_9")));
            case DEPENDANT_INCOMPATIBLE -> gate.live(Map.of("billing", "4.0"));
            case DATA_OWNER_MISSING -> gate.change(SCHEMA, GateLines.signedOff(false));
            case BELOW_REVERSIBILITY_BAR -> gate.bar(null);
        };
    }

    static <T> List<T> plus(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static GateCase without(String procedure, GateCase gate) {
        return gate.procedures(
                gate.input().procedures().stream().filter(p -> !p.id().equals(procedure)).toList());
    }

    private static Readiness withNobody(Readiness readiness) {
        return new Readiness(
                readiness.window(), List.of(), readiness.confirmed(), readiness.guidance());
    }

    private static Readiness unconfirmed(Readiness readiness) {
        return new Readiness(
                readiness.window(), readiness.onDuty(), List.of(), readiness.guidance());
    }

    /** Nobody saw it taken back, and what was rehearsed was something else. */
    private static GateInput.WayBack unproven(GateInput.WayBack way) {
        return new GateInput.WayBack(
                way.change(), way.line(), GateRehearsals.passed(true, 60), null);
    }

    static SheetContent sheet(@Nullable Double threshold) {
        return new SheetContent(
                "Shop",
                List.of(
                        GateExamples.rule(
                                "errors",
                                "Requests that fail",
                                HarmKind.USER,
                                RequiredAction.ROLLBACK,
                                threshold,
                                600.0,
                                "commander")));
    }

    private static GateCase onlyRedeploying(GateCase gate) {
        return gate.procedure(
                GateExamples.BACK,
                p ->
                        new InForce(
                                p.id(),
                                p.version(),
                                GateExamples.mechanics(
                                        p.mechanics().name(),
                                        p.mechanics().action(),
                                        p.mechanics().changeKinds(),
                                        "Redeploy the version before"),
                                p.origin(),
                                p.validated()));
    }

    /** It can be contained, and that was rehearsed. */
    private static GateCase anotherOneWay(GateCase gate) {
        return gate.plus(
                new GateInput.WayBack(
                        GateExamples.change(DATA, "purge", "old baskets"),
                        GateExamples.line(Reversibility.ONE_WAY, null),
                        GateRehearsals.passed(true, 60),
                        null));
    }
}
